namespace Chat.Realtime.Sessions;

/// <summary>
/// Sends each request to the next instance of the API, and retries at the following instance if that one can't be reached. The requests
/// only read, so a retry is safe.
/// </summary>
internal sealed class ApiInstances(IReadOnlyList<Uri> addresses) : DelegatingHandler
{
    private uint _asked;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = request.RequestUri!.PathAndQuery;
        var first = Interlocked.Increment(ref _asked);
        for (var passed = 0u; ; passed++)
        {
            request.RequestUri = new Uri(addresses[(int)((first + passed) % (uint)addresses.Count)], path);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException) when (passed + 1 < addresses.Count)
            {
                // The next instance may be there.
            }
        }
    }
}
