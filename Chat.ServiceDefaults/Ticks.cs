namespace Chat.ServiceDefaults;

/// <summary>A timer in a background service.</summary>
public static class Ticks
{
    /// <summary>Waits for the next tick; false, without an exception, once the service stops.</summary>
    public static async ValueTask<bool> TicksAsync(this PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
