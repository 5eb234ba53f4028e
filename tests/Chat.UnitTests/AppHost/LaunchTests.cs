using Chat.AppHost;

namespace Chat.UnitTests.AppHost;

public sealed class LaunchTests
{
    private static readonly Launch Postgres = new("/bin/postgres", ["-D", "/data"], "/data");

    [Fact]
    public void A_program_runs_as_it_is() => Postgres.Command.ShouldBe(["/bin/postgres", "-D", "/data"]);

    [Fact]
    public void A_program_can_run_as_another_account() => string.Join(' ', (Postgres with { Account = "postgres" }).Command).ShouldBe(
        "setpriv --reuid postgres --regid postgres --clear-groups -- /bin/postgres -D /data");
}
