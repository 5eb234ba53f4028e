using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Surface;

public sealed class HealthTests(CalmChat chat)
{
    [Theory]
    [InlineData("api")]
    [InlineData("worker")]
    [InlineData("realtime-1")]
    [InlineData("realtime-2")]
    [InlineData("web")]
    public async Task Every_service_says_that_it_lives_and_is_well(string service)
    {
        using var anyone = new Person(chat.AddressOf(service), "");
        foreach (var path in (string[])["/alive", "/health"])
        {
            using var response = await anyone.GetAsync(path);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await response.TextAsync()).ShouldBe("Healthy");
        }
    }

    [Theory]
    [InlineData("api")]
    [InlineData("worker")]
    [InlineData("realtime-1")]
    public async Task Nothing_else_is_answered_to_nobody(string service)
    {
        using var anyone = new Person(chat.AddressOf(service), "");
        using var response = await anyone.GetAsync("/");
        ((int)response.StatusCode).ShouldBeInRange(400, 499);
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task The_api_serves_its_contract()
    {
        using var anyone = new Person(chat.AddressOf("api"), "");
        using var response = await anyone.GetAsync("/openapi/v1.json");
        var document = await response.ShouldHoldAsync<System.Text.Json.JsonElement>();
        document.GetProperty("openapi").GetString().ShouldNotBeNull().ShouldStartWith("3.");
        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ShouldContain("/api/conversations/{peerId}/messages");
    }
}
