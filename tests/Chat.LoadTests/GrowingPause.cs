using System.Net.WebSockets;

namespace Chat.LoadTests;

/// <summary>The pause before another attempt, with jitter, as the web app makes it: each longer than the one before.</summary>
internal sealed class GrowingPause
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private TimeSpan _next = First;

    /// <summary>Repeats it until it succeeds.</summary>
    public static async Task<T> RepeatAsync<T>(Func<Task<T>> act, CancellationToken cancellation)
    {
        var pause = new GrowingPause();
        while (true)
        {
            try
            {
                return await act();
            }
            catch (Exception exception) when (IsPassing(exception))
            {
                await pause.WaitAsync(cancellation);
            }
        }
    }

    /// <summary>True for what another try may get over.</summary>
    public static bool IsPassing(Exception exception) =>
        exception is HttpRequestException or WebSocketException or IOException or OperationCanceledException;

    public void Reset() => _next = First;

    public async Task WaitAsync(CancellationToken cancellation)
    {
        await Task.Delay(_next * (0.5 + Random.Shared.NextDouble() / 2), cancellation);
        _next = _next * 2 > Longest ? Longest : _next * 2;
    }
}
