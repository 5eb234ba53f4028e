namespace Chat.Realtime.Sessions;

/// <summary>
/// Puts each question to the next instance of the API, and to the one after it when that instance can't be reached: a question changes
/// nothing, so it may be repeated.
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
                // The next one may be there.
            }
        }
    }
}
