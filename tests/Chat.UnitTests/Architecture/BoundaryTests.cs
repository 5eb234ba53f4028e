using System.Reflection;
using Chat.ServiceDefaults.Contracts;
using NetArchTest.Rules;

namespace Chat.UnitTests.Architecture;

/// <summary>The design's table of access to the parts, as far as references can show it.</summary>
public sealed class BoundaryTests
{
    private static readonly string[] Database = ["Npgsql", "Microsoft.EntityFrameworkCore"];

    [Theory]
    [InlineData("Chat.Worker")]
    [InlineData("Chat.Realtime")]
    [InlineData("Chat.Web")]
    public void Only_the_api_touches_the_database(string service) => MayNotUse(service, [.. Database, "Chat.Api"]);

    [Fact]
    public void Web_does_not_touch_redis() => MayNotUse("Chat.Web", ["StackExchange.Redis", "Microsoft.AspNetCore.SignalR"]);

    [Theory]
    [InlineData("Chat.Api", "Chat.Worker", "Chat.Realtime", "Chat.Web")]
    [InlineData("Chat.Worker", "Chat.Api", "Chat.Realtime", "Chat.Web")]
    [InlineData("Chat.Realtime", "Chat.Api", "Chat.Worker", "Chat.Web")]
    [InlineData("Chat.Web", "Chat.Api", "Chat.Worker", "Chat.Realtime")]
    public void No_service_references_another(string service, params string[] others) =>
        Assembly.Load(service).GetReferencedAssemblies().Select(reference => reference.Name!).Intersect(others).ShouldBeEmpty();

    [Fact]
    public void A_browser_can_call_nothing_on_the_hub() =>
        typeof(NoticeHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).ShouldBeEmpty();

    [Fact]
    public void The_contracts_know_no_service() =>
        MayNotUse("Chat.ServiceDefaults", ["Chat.Api", "Chat.Worker", "Chat.Realtime", "Chat.Web"]);

    private static void MayNotUse(string assembly, string[] namespaces)
    {
        var result = Types.InAssembly(Assembly.Load(assembly)).ShouldNot().HaveDependencyOnAny(namespaces).GetResult();
        (result.FailingTypeNames ?? []).ShouldBeEmpty();
    }
}
