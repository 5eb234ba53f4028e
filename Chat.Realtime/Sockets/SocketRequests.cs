namespace Chat.Realtime.Sockets;

/// <summary>
/// The requests that sockets stand on. One outlives its socket by as long as it takes to send what was said to it last. A node that is stopping cuts
/// those that come, without an answer: whoever passed them on can then try another node.
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
