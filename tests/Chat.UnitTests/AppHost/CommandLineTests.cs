using Chat.AppHost;

namespace Chat.UnitTests.AppHost;

public sealed class CommandLineTests
{
    [Fact]
    public void Up_has_defaults()
    {
        var commandLine = CommandLine.Parse("up");

        commandLine.Port.ShouldBe(8080);
        commandLine.Apis.ShouldBe(1);
        commandLine.Realtime.ShouldBe(2);
        commandLine.Workers.ShouldBe(1);
        commandLine.Pairs.ShouldBe(0);
        commandLine.Data.ShouldBeNull();
        commandLine.Dashboard.ShouldBeTrue();
        commandLine.Mail.ShouldBeTrue();
        commandLine.SchoolAccount.ShouldBeFalse();
        commandLine.InstalledServers.ShouldBeFalse();
    }

    [Fact]
    public void Up_takes_every_option()
    {
        var commandLine = CommandLine.Parse(
            "up", "--port", "9000", "--apis", "5", "--realtime", "3", "--workers", "4", "--pairs", "2000", "--students", "100",
            "--data", "elsewhere", "--no-dashboard", "--no-mail", "--school-account", "--installed-servers");

        commandLine.Port.ShouldBe(9000);
        commandLine.Apis.ShouldBe(5);
        commandLine.Realtime.ShouldBe(3);
        commandLine.Workers.ShouldBe(4);
        commandLine.Pairs.ShouldBe(2000);
        commandLine.Students.ShouldBe(100);
        commandLine.Data.ShouldBe("elsewhere");
        commandLine.Dashboard.ShouldBeFalse();
        commandLine.Mail.ShouldBeFalse();
        commandLine.SchoolAccount.ShouldBeTrue();
        commandLine.InstalledServers.ShouldBeTrue();
    }

    [Fact]
    public void Status_can_be_asked_for_in_json() => CommandLine.Parse("status", "--json").Json.ShouldBeTrue();

    [Fact]
    public void Logs_are_of_one_part_or_of_all()
    {
        CommandLine.Parse("logs").Part.ShouldBeNull();
        CommandLine.Parse("logs", "api", "--follow").ShouldBe(new CommandLine("logs") with { Part = "api", Follow = true });
    }

    [Theory]
    [InlineData("logs does not know realtime-1.", "logs", "api", "realtime-1")]
    [InlineData("The verb launch is unknown.", "launch")]
    [InlineData("status does not know --port.", "status", "--port", "1")]
    [InlineData("up does not know --json.", "up", "--json")]
    [InlineData("up does not know 8080.", "up", "8080")]
    [InlineData("--port needs a value.", "up", "--port")]
    [InlineData("--port is a number from 0 to 65535, not -1.", "up", "--port", "-1")]
    [InlineData("--port is a number from 0 to 65535, not 65536.", "up", "--port", "65536")]
    [InlineData("--apis is a number from 1 to 10, not 11.", "up", "--apis", "11")]
    [InlineData("--realtime is a number from 1 to 100, not two.", "up", "--realtime", "two")]
    [InlineData("--workers is a number from 1 to 100, not 0.", "up", "--workers", "0")]
    [InlineData("--pairs is a number from 0 to 100000, not -1.", "up", "--pairs", "-1")]
    [InlineData("--data needs a folder.", "down", "--data", "")]
    public void Anything_else_is_refused_with_the_reason(string reason, params string[] arguments) =>
        Should.Throw<FormatException>(() => CommandLine.Parse(arguments)).Message.ShouldBe(reason);

    [Fact]
    public void Arguments_without_a_verb_are_left_to_Aspire()
    {
        var commandLine = CommandLine.Parse("--operation", "publish");

        commandLine.Verb.ShouldBe("up");
        commandLine.Rest.ShouldBe(["--operation", "publish"]);
    }
}
