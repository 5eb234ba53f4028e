namespace Chat.ServiceDefaults;

/// <summary>Wakes one waiter. Several calls before the waiter comes count as one.</summary>
public sealed class Signal : IDisposable
{
    private readonly SemaphoreSlim _given = new(0, 1);

    /// <summary>Wakes the present waiter or the next one.</summary>
    public void Give()
    {
        lock (_given)
        {
            if (_given.CurrentCount == 0) _given.Release();
        }
    }

    /// <summary>
    /// Waits for <see cref="Give"/>; false when <paramref name="limit"/> passed or <paramref name="cancellation"/> ended the wait first.
    /// </summary>
    public async Task<bool> WaitAsync(TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            return await _given.WaitAsync(limit, cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _given.Dispose();
}
