using System.Net.WebSockets;

namespace Chat.LoadTests.Wire;

/// <summary>The backoff of the web app, with jitter: each pause is longer than the one before.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private TimeSpan _next = First;

    /// <summary>Retries an action until it succeeds.</summary>
    public static async Task<T> RepeatAsync<T>(Func<Task<T>> act, CancellationToken cancellation)
    {
        var pause = new Backoff();
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

    /// <summary>True for failures after which a retry may succeed.</summary>
    public static bool IsPassing(Exception exception) =>
        exception is HttpRequestException or WebSocketException or IOException or OperationCanceledException;

    public void Reset() => _next = First;

    public async Task WaitAsync(CancellationToken cancellation)
    {
        await Task.Delay(_next * (0.5 + Random.Shared.NextDouble() / 2), cancellation);
        _next = _next * 2 > Longest ? Longest : _next * 2;
    }
}
