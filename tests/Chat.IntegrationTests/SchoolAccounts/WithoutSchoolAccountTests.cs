using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.SchoolAccounts;

/// <summary>The product without an identity provider.</summary>
public sealed class WithoutSchoolAccountTests(CalmChat chat)
{
    [Fact]
    public async Task Nothing_is_offered_and_nothing_answers()
    {
        using var nobody = new Person(chat.Web, "");
        using var options = await nobody.GetAsync("/api/session/options");
        (await options.TextAsync()).ShouldBe("""{"schoolAccount":null,"passwords":true}""");
        (HttpMethod, string)[] calls =
        [
            (HttpMethod.Get, ""), (HttpMethod.Post, ""),
            (HttpMethod.Get, "/callback?code=x&state=y"), (HttpMethod.Post, "/backchannel-logout"),
        ];
        foreach (var (method, path) in calls)
        {
            using var response = await nobody.CallAsync(method, "/api/session/school-account" + path, null);
            await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        }
    }
}
