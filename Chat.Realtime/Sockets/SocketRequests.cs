namespace Chat.Realtime.Sockets;

/// <summary>
/// The requests of the sockets. A request outlives its socket until the last records are sent. A stopping node cuts new requests without a
/// response, so that the proxy can try another node.
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

    /// <summary>Completes as soon as there is no request.</summary>
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
