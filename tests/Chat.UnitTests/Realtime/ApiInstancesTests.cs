using System.Net;
using Chat.Realtime.Sessions;

namespace Chat.UnitTests.Realtime;

public sealed class ApiInstancesTests : IDisposable
{
    private readonly Network _network = new();
    private readonly HttpClient _api;

    public ApiInstancesTests()
    {
        var instances = new ApiInstances([new("http://one"), new("http://two"), new("http://three")]) { InnerHandler = _network };
        _api = new HttpClient(instances) { BaseAddress = new("http://one") };
    }

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task Each_instance_is_asked_in_turn()
    {
        for (var i = 0; i < 6; i++) await AskAsync();

        _network.Asked.CountBy(address => address.Host).Select(asked => asked.Value).ShouldBe([2, 2, 2]);
        _network.Asked.ShouldAllBe(address => address.PathAndQuery == "/api/session?a=b");
    }

    [Fact]
    public async Task One_that_cannot_be_reached_is_passed_over()
    {
        _network.Down.Add("one");
        _network.Down.Add("three");
        for (var i = 0; i < 3; i++) (await AskAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task When_none_can_be_reached_that_is_the_answer()
    {
        _network.Down.UnionWith(["one", "two", "three"]);
        await Should.ThrowAsync<HttpRequestException>(AskAsync);
        _network.Asked.Count.ShouldBe(3);
    }

    private async Task<HttpStatusCode> AskAsync()
    {
        using var response = await _api.GetAsync(new Uri("/api/session?a=b", UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private sealed class Network : HttpMessageHandler
    {
        public HashSet<string> Down { get; } = [];

        public List<Uri> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!);
            return Down.Contains(request.RequestUri!.Host)
                ? throw new HttpRequestException("refused")
                : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
