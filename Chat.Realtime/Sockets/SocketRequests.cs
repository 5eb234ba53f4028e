namespace Chat.Realtime.Sockets;

/// <summary>The requests that sockets stand on. One outlives its socket by as long as it takes to send what was said to it last.</summary>
internal sealed class SocketRequests
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
