using Chat.AppHost.Local;

namespace Chat.UnitTests.AppHost;

public sealed class LaunchTests
{
    private static readonly Launch Postgres = new("postgres", "/bin/postgres", ["-D", "/data"], "/data") { StopSignal = ProcessSignal.Interrupt };

    [Fact]
    public void A_child_has_its_own_session_and_ends_with_us()
    {
        OnLinux();
        Line(Postgres.Command()).ShouldBe("setsid setpriv --pdeathsig INT -- /bin/postgres -D /data");
    }

    [Fact]
    public void A_child_can_run_as_another_account()
    {
        OnLinux();
        Line((Postgres with { Account = "postgres" }).Command()).ShouldBe(
            "setsid setpriv --pdeathsig INT --reuid postgres --regid postgres --clear-groups -- /bin/postgres -D /data");
    }

    [Fact]
    public void Under_another_parent_only_the_account_is_changed()
    {
        Line(Postgres.PlainCommand()).ShouldBe("/bin/postgres -D /data");
        Line((Postgres with { Account = "postgres" }).PlainCommand()).ShouldBe(
            "setpriv --reuid postgres --regid postgres --clear-groups -- /bin/postgres -D /data");
    }

    [Fact]
    public void Environment_variables_can_be_laid_over_its_own()
    {
        var launch = Postgres with { Environment = new Dictionary<string, string> { ["TZ"] = "UTC", ["LANG"] = "C" } };
        launch.With(new Dictionary<string, string> { ["LANG"] = "nl", ["MORE"] = "1" }).Environment
            .ShouldBe(new Dictionary<string, string> { ["TZ"] = "UTC", ["LANG"] = "nl", ["MORE"] = "1" }, ignoreOrder: true);
    }

    private static void OnLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has these wrappers.");

    private static string Line((string FileName, IReadOnlyList<string> Arguments) command) =>
        string.Join(' ', [command.FileName, .. command.Arguments]);
}
