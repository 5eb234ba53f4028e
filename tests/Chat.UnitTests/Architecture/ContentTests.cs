using System.Security.Cryptography;
using Chat.Api.Messages;
using Mono.Cecil;
using NetArchTest.Rules;

namespace Chat.UnitTests.Architecture;

/// <summary>The places that may touch the text of a message, read from the compiled API.</summary>
public sealed class ContentTests
{
    private const string Feature = "Chat.Api.Messages.";

    private static readonly string?[] Owners = [typeof(Message).FullName, typeof(MessageRow).FullName];

    [Fact]
    public void Only_the_messages_feature_reads_or_writes_a_stored_text()
    {
        using var api = ModuleDefinition.ReadModule(typeof(Message).Assembly.Location);
        var users = from type in api.GetTypes()
                    where !type.FullName.StartsWith(Feature, StringComparison.Ordinal)
                    from method in type.Methods
                    where method.HasBody
                    from instruction in method.Body.Instructions
                    where instruction.Operand is MethodReference { Name: "get_Body" or "set_Body" } accessor
                        && Owners.Contains(accessor.DeclaringType.FullName)
                    select method.FullName;
        users.ShouldBeEmpty();
    }

    [Fact]
    public void The_rule_above_can_see_a_use_of_a_text()
    {
        using var api = ModuleDefinition.ReadModule(typeof(Message).Assembly.Location);
        api.GetType(typeof(MessageRow).FullName).Methods.Single(method => method.Name == nameof(MessageRow.ToDto)).Body.Instructions
            .ShouldContain(instruction =>
                instruction.Operand is MethodReference && ((MethodReference)instruction.Operand).Name == "get_Body");
    }

    [Fact]
    public void Only_the_sealing_feature_uses_a_cipher()
    {
        var result = Types.InAssembly(typeof(Message).Assembly)
            .That().DoNotResideInNamespace("Chat.Api.Sealing").ShouldNot().HaveDependencyOn(typeof(AesGcm).FullName).GetResult();
        (result.FailingTypeNames ?? []).ShouldBeEmpty();
    }
}
