using System.Diagnostics;

namespace Chat.IntegrationTests.Control;

/// <summary>A run leaves only its data behind, however it ends, and the next run continues with them.</summary>
[Collection(Controls.Name)]
public sealed class EndTests(ControlledChat chat)
{
    /// <summary>The limit for the end of all processes of a killed AppHost.</summary>
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData("TERM", 0)]
    [InlineData("INT", 0)]
    [InlineData("KILL", 128 + 9)]
    public async Task A_signal_ends_everything_and_leaves_the_data_whole(string signal, int exitCode)
    {
        using var run = await chat.UpAsync();
        await chat.TalkAsync();
        run.Alive().Count.ShouldBeGreaterThan(7);
        var watch = Stopwatch.StartNew();
        run.Signal(signal);
        (await run.EndedAsync(HostProcess.Limit)).ShouldBe(exitCode);
        chat.Left();

        // A stopped AppHost waits for its parts; a killed one cannot.
        if (signal != "KILL") run.Alive().ShouldAllBe(process => process.Contains("/dcp ", StringComparison.Ordinal));
        await run.GoneAsync(Gone);
        TestContext.Current.TestOutputHelper?.WriteLine($"Nothing was left after {watch.Elapsed.TotalSeconds:0.0} s");
        await chat.UpAsync();
        await chat.TalkAsync();
    }

    [Fact]
    public async Task Down_ends_everything_and_there_may_be_nothing_to_end()
    {
        using var run = await chat.UpAsync();
        await chat.TalkAsync();
        using var down = await chat.RunAsync("down");
        chat.Left();
        down.Output.ShouldBe(["Chat is stopped."]);
        run.Alive().ShouldAllBe(process => process.Contains("/dcp ", StringComparison.Ordinal));
        await run.GoneAsync(Gone);
        (await run.EndedAsync(HostProcess.Limit)).ShouldBe(0);

        var (isWell, parts) = await chat.StatusAsync();
        isWell.ShouldBeFalse();
        parts.GetArrayLength().ShouldBe(0);
        using var again = await chat.RunAsync("down");
        again.Output.ShouldBe(["Chat is not running."]);
        (await again.EndedAsync(HostProcess.Limit)).ShouldBe(0);
    }
}
