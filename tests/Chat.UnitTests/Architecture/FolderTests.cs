using System.Reflection;
using Chat.Api.Database;
using Mono.Cecil;

namespace Chat.UnitTests.Architecture;

/// <summary>The folders of a program, which are its namespaces, use each other in one direction only.</summary>
public sealed class FolderTests
{
    /// <summary>
    /// The circles of the API are its domain: people have coachings and conversations, which an admin's change of a person ends, and the
    /// limits count calls of API tokens, which admins make. A passkey is a second factor, and guards a new one. No other folder may join.
    /// </summary>
    [Theory]
    [InlineData("Chat.Api", "Coachings, Conversations, Erasures, Limits, Messages, People, Tokens", "Passkeys, SecondFactors")]
    [InlineData("Chat.AppHost")]
    [InlineData("Chat.LoadTests")]
    [InlineData("Chat.Realtime")]
    [InlineData("Chat.ServiceDefaults")]
    [InlineData("Chat.Web")]
    [InlineData("Chat.Worker")]
    public void No_folder_uses_another_in_a_circle_but_those_named_here(string program, params string[] circles) =>
        Circles(Uses(program)).ShouldBe(circles);

    /// <summary>Each group of folders that use each other, as its names in order.</summary>
    private static IEnumerable<string> Circles(Dictionary<string, HashSet<string>> uses) =>
        uses.Keys.Select(folder => Reachable(uses, folder).Where(other => Reachable(uses, other).Contains(folder)))
            .Select(circle => string.Join(", ", circle.Order(StringComparer.Ordinal)))
            .Where(circle => circle.Length > 0).Distinct().Order(StringComparer.Ordinal);

    /// <summary>For each folder the folders that its code refers to. ChatDb names the tables of all features, and does not count.</summary>
    private static Dictionary<string, HashSet<string>> Uses(string program)
    {
        using var module = ModuleDefinition.ReadModule(Assembly.Load(program).Location);
        return (from type in module.GetTypes()
                let folder = FolderOf(type, program)
                where folder is not null && Outermost(type).Name != nameof(ChatDb)
                from used in Referred(type)
                let other = FolderOf(used, program)
                where other is not null && other != folder
                group other by folder)
            .ToDictionary(group => group.Key, group => group.ToHashSet());
    }

    private static HashSet<string> Reachable(Dictionary<string, HashSet<string>> uses, string from)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(uses.GetValueOrDefault(from) ?? []);
        while (open.TryPop(out var folder))
        {
            if (!seen.Add(folder)) continue;
            foreach (var next in uses.GetValueOrDefault(folder) ?? []) open.Push(next);
        }

        return seen;
    }

    private static IEnumerable<TypeReference> Referred(TypeDefinition type)
    {
        var members = type.Fields.Select(field => field.FieldType)
            .Concat(type.Methods.Select(method => method.ReturnType))
            .Concat(type.Methods.SelectMany(method => method.Parameters).Select(parameter => parameter.ParameterType))
            .Concat(type.Interfaces.Select(implemented => implemented.InterfaceType));
        if (type.BaseType is { } parent) members = members.Append(parent);
        var operands = from method in type.Methods
                       where method.HasBody
                       from instruction in method.Body.Instructions
                       let used = instruction.Operand switch
                       {
                           TypeReference used => used,
                           MemberReference { DeclaringType: { } declaring } => declaring,
                           _ => null,
                       }
                       where used is not null
                       select used;
        return members.Concat(operands).SelectMany(WithArguments);
    }

    private static IEnumerable<TypeReference> WithArguments(TypeReference type) =>
        type is GenericInstanceType generic ? generic.GenericArguments.SelectMany(WithArguments).Append(generic.ElementType) : [type];

    /// <summary>The folder of a type, below the program's own; null for types outside and at the top.</summary>
    private static string? FolderOf(TypeReference type, string program)
    {
        var parts = Outermost(type).Namespace.Split('.');
        var depth = program.Split('.').Length;
        return parts.Length > depth && string.Join('.', parts.Take(depth)) == program ? parts[depth] : null;
    }

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
