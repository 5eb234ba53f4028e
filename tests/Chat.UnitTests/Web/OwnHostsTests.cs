using Chat.Web.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.UnitTests.Web;

public sealed class OwnHostsTests
{
    [Theory]
    [InlineData("chat.example.org", "/", true)]
    [InlineData("CHAT.example.org:443", "/api/session", true)]
    [InlineData("127.0.0.1:8080", "/", true)]
    [InlineData("evil.example", "/", false)]
    [InlineData("evil.example", "/api/session", false)]
    [InlineData("chat.example.org.evil.example", "/", false)]
    [InlineData("", "/", false)]
    [InlineData("10.0.0.7:8080", "/alive", true)]
    [InlineData("10.0.0.7:8080", "/health", true)]
    [InlineData("10.0.0.7:8080", "/healthy", false)]
    public async Task Only_hosts_of_the_public_origins_are_served_but_for_probes(string host, string path, bool isServed)
    {
        var hosts = new OwnHosts(["https://chat.example.org", "http://127.0.0.1:8080"]);
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        (http.Request.Host, http.Request.Path) = (new HostString(host), path);
        var served = false;
        await hosts.PassAsync(http, _ =>
        {
            served = true;
            return Task.CompletedTask;
        });
        served.ShouldBe(isServed);
        http.Response.StatusCode.ShouldBe(isServed ? StatusCodes.Status200OK : StatusCodes.Status421MisdirectedRequest);
    }
}
