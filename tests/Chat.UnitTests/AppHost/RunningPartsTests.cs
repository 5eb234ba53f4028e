using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Chat.AppHost;

namespace Chat.UnitTests.AppHost;

public sealed class RunningPartsTests
{
    private readonly RunningParts _parts = new();

    [Fact]
    public void Parts_stand_in_the_order_of_their_start()
    {
        foreach (var name in (string[])["web", "realtime-2", "realtime-1", "worker", "api-1", "redis", "postgres"])
            _parts.Note(name, 1, "http://localhost");

        _parts.All.Select(part => part.Name).ShouldBe(["postgres", "redis", "api-1", "worker", "realtime-1", "realtime-2", "web"]);
    }

    [Fact]
    public void Each_new_process_is_one_more_start()
    {
        _parts.Note("api", 7, "http://localhost:1").ShouldBeTrue();
        _parts.Note("api", 7, "http://localhost:1").ShouldBeFalse();
        _parts.Note("api", null, "").ShouldBeTrue();
        _parts.Note("api", 8, "").ShouldBeTrue();

        _parts.All.ShouldBe([new RunningPart("api", 8, "http://localhost:1", 2)]);
    }

    [Theory]
    [InlineData("redis-server", true)]
    [InlineData("realtime-12", true)]
    [InlineData("api-rebuilder", false)]
    [InlineData("migrate", false)]
    public void Only_servers_and_services_are_parts(string name, bool isPart) =>
        RunningParts.IsPart(new ExecutableResource(name, "program", "/")).ShouldBe(isPart);

    [Fact]
    public void A_connection_string_is_no_part() =>
        RunningParts.IsPart(new ConnectionStringResource("redis", ReferenceExpression.Create($"127.0.0.1"))).ShouldBeFalse();
}
