using System.Diagnostics;

namespace Chat.IntegrationTests.Driver;

/// <summary>Waits by polling for states that give no signal, up to a limit.</summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    /// <summary>The first value that satisfies; fails with the last value after the limit.</summary>
    public static async Task<T> SeeAsync<T>(Func<Task<T>> look, Func<T, bool> satisfies, TimeSpan? limit = null)
    {
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Interval);
        while (true)
        {
            var seen = await look();
            if (satisfies(seen)) return seen;
            if (watch.Elapsed > (limit ?? Limit))
                throw new TimeoutException($"After {watch.Elapsed.TotalSeconds:0.0} s it is still: {seen}");
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    public static Task TrueAsync(Func<Task<bool>> look, TimeSpan? limit = null) => SeeAsync(look, seen => seen, limit);
}
