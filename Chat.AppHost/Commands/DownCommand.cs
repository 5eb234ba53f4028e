namespace Chat.AppHost;

/// <summary>Stops the run of a data folder, and waits until it has ended.</summary>
internal static class DownCommand
{
    // This limit exceeds the time that all parts may take to stop.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    public static async Task<int> RunAsync(DataFolder folder)
    {
        if (RunState.Read(folder) is not { } state)
        {
            Console.WriteLine("Chat is not running.");
            return 0;
        }

        await state.Host.EndAsync(ProcessSignal.Terminate, Limit);
        var leftovers = await (RunState.Read(folder) ?? state).EndLeftoversAsync();
        RunState.Delete(folder);
        Console.WriteLine(leftovers == 0 ? "Chat is stopped." : $"Chat is stopped; {leftovers} processes had outlived their host.");
        return 0;
    }
}
