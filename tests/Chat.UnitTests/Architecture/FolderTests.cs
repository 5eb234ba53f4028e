using System.Reflection;
using Mono.Cecil;

namespace Chat.UnitTests.Architecture;

/// <summary>The folders of a program, which are its namespaces, use each other in one direction only.</summary>
public sealed class FolderTests
{
    [Theory]
    [InlineData("Chat.Realtime")]
    [InlineData("Chat.Worker")]
    public void No_folder_uses_another_in_a_circle(string program)
    {
        var uses = Uses(program);
        uses.ShouldNotBeEmpty();
        var circles = from folder in uses.Keys
                      where Reachable(uses, folder).Contains(folder)
                      select folder;
        circles.ShouldBeEmpty();
    }

    /// <summary>The rule above can see a circle: the API's features refer to each other.</summary>
    [Fact]
    public void A_circle_is_seen() => Reachable(Uses("Chat.Api"), "Chat.Api.Messages").ShouldContain("Chat.Api.Messages");

    /// <summary>For each folder the folders that its code refers to.</summary>
    private static Dictionary<string, HashSet<string>> Uses(string program)
    {
        using var module = ModuleDefinition.ReadModule(Assembly.Load(program).Location);
        return (from type in module.GetTypes()
                let folder = FolderOf(type)
                where folder.StartsWith($"{program}.", StringComparison.Ordinal)
                from used in Referred(type)
                let other = FolderOf(used)
                where other != folder && other.StartsWith($"{program}.", StringComparison.Ordinal)
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

    private static string FolderOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type.Namespace;
    }
}
