namespace Chat.AppHost.Local;

/// <summary>Ready when <c>/health</c> answers 200.</summary>
internal sealed class HttpProbe(string url) : IProbe
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(5) };

    private readonly Uri _health = new($"{url}/health");

    public async Task<bool> IsReadyAsync(int? pid, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Client.GetAsync(_health, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
