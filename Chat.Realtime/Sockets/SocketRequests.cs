namespace Chat.Realtime.Sockets;

/// <summary>
/// The requests that sockets stand on. A request outlives its socket until the last records are sent. A node that is stopping cuts requests
/// that come, without an answer, so that the proxy can try another node.
/// </summary>
internal sealed class SocketRequests(IHostApplicationLifetime lifetime)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _ended;
    private int _count;

    public int Count
    {
        get
        {
            lock (_gate) return _count;
        }
    }

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            context.Abort();
            return;
        }

        lock (_gate) _count++;
        try
        {
            await next(context);
        }
        finally
        {
            End();
        }
    }

    /// <summary>Ends as soon as there is none.</summary>
    public Task EndedAsync()
    {
        lock (_gate)
        {
            if (_count == 0) return Task.CompletedTask;
            _ended ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _ended.Task;
        }
    }

    private void End()
    {
        lock (_gate)
        {
            if (--_count > 0) return;
            _ended?.SetResult();
            _ended = null;
        }
    }
}
