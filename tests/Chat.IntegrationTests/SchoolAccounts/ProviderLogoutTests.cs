using System.Net;
using System.Security.Cryptography;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.SchoolAccounts;

/// <summary>OpenID Connect Back-Channel Logout.</summary>
[Collection(SchoolAccountTopology.Name)]
public sealed class ProviderLogoutTests(SchoolAccountChat chat)
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Signing_out_at_the_provider_ends_the_session_and_closes_its_sockets_and_no_others()
    {
        var subject = await chat.NewSubjectAsync(new(School.NewEmail(), Roles: "student"));
        using var here = chat.OpenBrowser(subject);
        using var elsewhere = chat.OpenBrowser(subject);
        await here.SignInAsync();
        await elsewhere.SignInAsync();
        await using var socket = await here.ListenAsync();
        await using var other = await elsewhere.ListenAsync();
        await here.SignOutAtProviderAsync(chat.Topology.SchoolAccount);
        await socket.ClosedAsync(Soon);
        (await here.IsSignedInAsync()).ShouldBeFalse();
        (await elsewhere.IsSignedInAsync()).ShouldBeTrue();
        other.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_sign_in_that_is_under_way_at_that_moment_fails()
    {
        var subject = await chat.NewSubjectAsync(new(School.NewEmail(), Roles: "student"));
        using var browser = chat.OpenBrowser(subject);
        (await browser.ReturnAsync(await browser.ChooseAsync(await browser.BeginAsync()))).ShouldBe("/school-account");
        await browser.SignOutAtProviderAsync(chat.Topology.SchoolAccount);
        using var response = await browser.FinishAsync();
        await response.ShouldBeProblemAsync(HttpStatusCode.Gone, "sign-in-over");
        (await browser.IsSignedInAsync()).ShouldBeFalse();
        await browser.SignInAsync();
        (await browser.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_about_a_person_ends_all_sessions_that_began_at_the_provider_and_counts_once()
    {
        var subject = await chat.NewSubjectAsync(new(School.NewEmail(), Roles: "student"));
        using var one = chat.OpenBrowser(subject);
        using var two = chat.OpenBrowser(subject);
        await one.SignInAsync();
        await two.SignInAsync();
        var token = await chat.SignAsync(Claims(subject));
        await ShouldAnswerAsync(token, HttpStatusCode.OK);
        (await one.IsSignedInAsync()).ShouldBeFalse();
        (await two.IsSignedInAsync()).ShouldBeFalse();

        await one.SignInAsync();
        await ShouldAnswerAsync(token, HttpStatusCode.BadRequest);
        (await one.IsSignedInAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("iss", "https://evil.example")]
    [InlineData("aud", "another-client")]
    [InlineData("exp", 1_600_000_000)]
    [InlineData("exp", null)]
    [InlineData("exp", 4_000_000_000)]
    [InlineData("iat", 4_000_000_000)]
    [InlineData("iat", null)]
    [InlineData("jti", null)]
    [InlineData("events", null)]
    [InlineData("events", "logout")]
    [InlineData("nonce", "n")]
    [InlineData("sub", null)]
    public async Task A_token_with_a_fault_ends_nothing(string claim, object? value)
    {
        using var student = await chat.NewStudentAsync();
        var claims = Claims(student.Subject);
        if (value is null) claims.Remove(claim);
        else claims[claim] = value;
        await ShouldAnswerAsync(await chat.SignAsync(claims), HttpStatusCode.BadRequest);
        (await student.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_forged_token_ends_nothing()
    {
        using var student = await chat.NewStudentAsync();
        var token = await chat.SignAsync(Claims(student.Subject));
        var parts = token.Split('.');
        using var key = RSA.Create(2048);
        var signed = System.Text.Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        var signature = Url(key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        await ShouldAnswerAsync($"{parts[0]}.{parts[1]}.{signature}", HttpStatusCode.BadRequest);
        await ShouldAnswerAsync($"{Url("""{"alg":"none","typ":"logout+jwt"}"""u8)}.{parts[1]}.", HttpStatusCode.BadRequest);
        await ShouldAnswerAsync("", HttpStatusCode.BadRequest);
        await ShouldAnswerAsync("no token", HttpStatusCode.BadRequest);
        (await student.IsSignedInAsync()).ShouldBeTrue();
        await ShouldAnswerAsync(token, HttpStatusCode.OK);
        (await student.IsSignedInAsync()).ShouldBeFalse();
    }

    private static string Url(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private Dictionary<string, object?> Claims(string subject) => new()
    {
        ["iss"] = $"http://127.0.0.1:{chat.Topology.SchoolAccount.Port}",
        ["aud"] = "chat",
        ["iat"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["exp"] = DateTimeOffset.UtcNow.AddMinutes(2).ToUnixTimeSeconds(),
        ["jti"] = $"{Guid.NewGuid():N}",
        ["sub"] = subject,
        ["events"] = new Dictionary<string, object> { [Event] = new object() },
    };

    private async Task ShouldAnswerAsync(string token, HttpStatusCode status)
    {
        using var provider = new Person(chat.Web, "");
        using var form = new FormUrlEncodedContent([new("logout_token", token)]);
        using var response = await provider.CallAsync(HttpMethod.Post, "/api/session/school-account/backchannel-logout", form);
        response.StatusCode.ShouldBe(status, await response.TextAsync());
        response.Headers.CacheControl?.NoStore.ShouldBeTrue();
    }
}
