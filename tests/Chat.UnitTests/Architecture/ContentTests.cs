using Chat.Api.Messages;
using Mono.Cecil;

namespace Chat.UnitTests.Architecture;

/// <summary>The places that may touch the text of a message, read from the compiled API.</summary>
public sealed class ContentTests
{
    private const string Feature = "Chat.Api.Messages.";

    [Fact]
    public void Only_the_messages_feature_reads_or_writes_a_text()
    {
        using var api = ModuleDefinition.ReadModule(typeof(Message).Assembly.Location);
        var users = from type in api.GetTypes()
                    where !type.FullName.StartsWith(Feature, StringComparison.Ordinal)
                    from method in type.Methods
                    where method.HasBody
                    from instruction in method.Body.Instructions
                    where instruction.Operand is MethodReference { Name: "get_Text" or "set_Text" } accessor
                        && accessor.DeclaringType.FullName == typeof(Message).FullName
                    select method.FullName;
        users.ShouldBeEmpty();
    }

    [Fact]
    public void The_rule_above_can_see_a_use_of_a_text()
    {
        using var api = ModuleDefinition.ReadModule(typeof(Message).Assembly.Location);
        api.GetType(typeof(Message).FullName).Methods.Single(method => method.Name == nameof(Message.ToDto)).Body.Instructions
            .ShouldContain(instruction =>
                instruction.Operand is MethodReference && ((MethodReference)instruction.Operand).Name == "get_Text");
    }
}
