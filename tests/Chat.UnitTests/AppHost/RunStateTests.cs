using Chat.AppHost;

namespace Chat.UnitTests.AppHost;

public sealed class RunStateTests : IDisposable
{
    private readonly DataFolder _folder = new(Path.Combine(Path.GetTempPath(), $"chat-unit-{Guid.NewGuid():N}"));

    [Fact]
    public async Task A_state_that_is_written_is_read_again()
    {
        using var claim = await _folder.ClaimAsync();
        var part = new RunPart("api", "http://127.0.0.1:1", ProcessIdentity.Current);

        new RunState(ProcessIdentity.Current, "http://localhost:8080", [part]).Write(_folder);

        var read = RunState.Read(_folder).ShouldNotBeNull();
        read.Host.ShouldBe(ProcessIdentity.Current);
        read.Parts.ShouldBe([part]);
        new FileInfo(_folder.RunStateFile).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task The_owner_of_the_folder_can_be_told_to_stop_before_anything_runs()
    {
        using var claim = await _folder.ClaimAsync();

        var read = RunState.Read(_folder).ShouldNotBeNull();
        read.Host.ShouldBe(ProcessIdentity.Current);
        read.Parts.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_file_nothing_runs() => RunState.Read(_folder).ShouldBeNull();

    [Fact]
    public void A_pid_that_came_round_again_is_another_process()
    {
        ProcessIdentity.Current.IsAlive.ShouldBeTrue();
        (ProcessIdentity.Current with { Started = ProcessIdentity.Current.Started - 1 }).IsAlive.ShouldBeFalse();
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder.Path)) Directory.Delete(_folder.Path, recursive: true);
    }
}
