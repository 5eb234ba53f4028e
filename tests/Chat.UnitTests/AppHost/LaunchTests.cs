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

    private static void OnLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has these wrappers.");

    private static string Line((string FileName, IReadOnlyList<string> Arguments) command) =>
        string.Join(' ', [command.FileName, .. command.Arguments]);
}
