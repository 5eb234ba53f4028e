using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Scim;

public sealed class TokenTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task A_token_is_shown_once_works_until_revoked_and_is_audited()
    {
        var made = await school.Admin.MakeTokenAsync("Our Entra ID");
        made.Secret.ShouldStartWith("chat_scim_");
        using var caller = new Provisioner(chat.Web, made.Secret);
        await caller.CallAsync("GET", "ServiceProviderConfig");
        await Eventually.TrueAsync(() => Task.FromResult(chat.Log.Since(0).Any(
            line => line.Contains($"[4110] A call came with the valid API token {made.Token.Id}", StringComparison.Ordinal))));
        using var listed = await school.Admin.GetAsync("/api/admin/tokens");
        (await listed.TextAsync()).ShouldNotContain(made.Secret);
        var token = (await listed.ShouldHoldAsync<List<ApiToken>>()).Single(each => each.Id == made.Token.Id);
        token.LastUsedOn.ShouldNotBeNull();
        token.RevokedAt.ShouldBeNull();

        foreach (var _ in (int[])[1, 2])
        {
            using var revoked = await school.Admin.DeleteAsync($"/api/admin/tokens/{made.Token.Id}");
            revoked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        await caller.CallAsync("GET", "Users", status: HttpStatusCode.Unauthorized);
        var entries = (await school.AuditAsync($"person={school.Admin.Id}")).Items
            .Where(entry => entry.Changes.Any(change => change is { Member: "token" } && (change.From ?? change.To) == "Our Entra ID"));
        entries.Select(entry => entry.Action).ShouldBe(["token-revoked", "token-made"]);
        chat.Log.Since(0).ShouldAllBe(line => !line.Contains(made.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cookie_does_not_work_for_scim_nor_a_token_elsewhere()
    {
        using var cookie = await school.Admin.GetAsync("/api/scim/v2/Users");
        cookie.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        cookie.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        cookie.Content.Headers.ContentType?.MediaType.ShouldBe("application/scim+json");

        var made = await school.Admin.MakeTokenAsync();
        using var http = new HttpClient { BaseAddress = chat.Web };
        http.DefaultRequestHeaders.Authorization = new("Bearer", made.Secret);
        foreach (var path in (string[])["/api/admin/people", "/api/conversations", "/api/admin/tokens", "/api/ledger"])
        {
            using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
        }
    }

    [Fact]
    public async Task An_expired_or_wrong_token_is_refused()
    {
        var made = await school.Admin.MakeTokenAsync(expiresAt: DateTimeOffset.UtcNow.AddSeconds(2));
        using var caller = new Provisioner(chat.Web, made.Secret);
        await Eventually.TrueAsync(async () =>
        {
            using var response = await caller.SendAsync("GET", "Users?count=0");
            return response.StatusCode == HttpStatusCode.Unauthorized;
        });
        foreach (var wrong in (string?[])[null, "wrong", made.Secret[..^1], made.Secret[..^1] + (made.Secret[^1] == 'A' ? 'E' : 'A')])
        {
            using var stranger = new Provisioner(chat.Web, wrong);
            await stranger.CallAsync("GET", "Users", status: HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Many_wrong_tokens_are_throttled_and_a_valid_one_still_works()
    {
        const string From = "203.0.113.77";
        var api = chat.AddressOf("api");
        using var guesser = new Provisioner(api, "chat_scim_" + new string('A', 43), From);

        // All at once, so that a slow machine does not give them new tries meanwhile.
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => guesser.SendAsync("GET", "Users")));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized).ShouldBeInRange(20, 40);
        var refused = answers.Where(answer => answer.StatusCode != HttpStatusCode.Unauthorized).ToList();
        refused.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter != null);
        refused.ShouldNotBeEmpty();
        foreach (var answer in answers) answer.Dispose();
        using var valid = new Provisioner(api, (await school.Admin.MakeTokenAsync()).Secret, From);
        await valid.CallAsync("GET", "Users?count=0");
    }

    [Theory]
    [InlineData("", "scim", null)]
    [InlineData("two\nlines", "scim", null)]
    [InlineData("Entra ID", "everything", null)]
    [InlineData("Past", "scim", -1)]
    [InlineData("Too long", "scim", 1000)]
    public async Task A_bad_token_is_not_made(string name, string scope, int? days)
    {
        DateTimeOffset? expiresAt = days is { } count ? DateTimeOffset.UtcNow.AddDays(count) : null;
        using var response = await school.Admin.PostAsync("/api/admin/tokens", new { name, scope, expiresAt });
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }
}
