using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Chat.Realtime.Sessions;
using Chat.Realtime.Sockets;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Realtime;

public sealed class SessionAuthenticationTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly SignedInUser User = new("42", "N", "coach");

    [Fact]
    public async Task Takes_user_and_session_from_the_API()
    {
        var (handler, _) = await MakeAsync("chat=x", _ => Yes());

        var result = await handler.AuthenticateAsync();

        result.Principal!.FindFirstValue(ClaimTypes.NameIdentifier).ShouldBe("42");
        OpenSocket.SessionOf(result.Principal).ShouldBe(Id);
    }

    [Fact]
    public async Task Hands_the_API_the_cookies_as_they_came()
    {
        string? asked = null;
        var (handler, _) = await MakeAsync("a=b; chat=x", request =>
        {
            asked = request.Headers.GetValues("Cookie").Single();
            return Yes();
        });

        await handler.AuthenticateAsync();

        asked.ShouldBe("a=b; chat=x");
    }

    [Theory]
    [InlineData(null, HttpStatusCode.OK, 401)]
    [InlineData("chat=x", HttpStatusCode.Unauthorized, 401)]
    [InlineData("chat=x", HttpStatusCode.InternalServerError, 503)]
    [InlineData("chat=x", HttpStatusCode.TooManyRequests, 503)]
    public async Task Refuses_otherwise(string? cookie, HttpStatusCode answer, int status)
    {
        var (handler, context) = await MakeAsync(cookie, _ => new HttpResponseMessage(answer));

        (await handler.AuthenticateAsync()).Succeeded.ShouldBeFalse();
        await handler.ChallengeAsync(null);

        context.Response.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("?user=42", 401, true)]
    [InlineData("?user=43", 409, false)]
    [InlineData("?user=", 409, false)]
    [InlineData("?user=42&user=43", 409, false)]
    public async Task Refuses_a_page_that_names_another_user(string query, int status, bool succeeds)
    {
        var (handler, context) = await MakeAsync("chat=x", _ => Yes(), query);

        (await handler.AuthenticateAsync()).Succeeded.ShouldBe(succeeds);
        await handler.ChallengeAsync(null);

        context.Response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Refuses_a_session_that_lacks_a_required_second_factor()
    {
        var (handler, context) = await MakeAsync("chat=x", _ => Yes(User with { LacksFactor = true }));

        (await handler.AuthenticateAsync()).Succeeded.ShouldBeFalse();
        await handler.ChallengeAsync(null);

        context.Response.StatusCode.ShouldBe(403);
    }

    [Fact]
    public async Task An_answer_without_a_session_is_no_answer()
    {
        var (handler, context) = await MakeAsync("chat=x", _ => new HttpResponseMessage { Content = JsonContent.Create(User) });

        (await handler.AuthenticateAsync()).Succeeded.ShouldBeFalse();
        await handler.ChallengeAsync(null);

        context.Response.StatusCode.ShouldBe(503);
    }

    private static HttpResponseMessage Yes(SignedInUser? user = null) => new()
    {
        Content = JsonContent.Create(user ?? User),
        Headers = { { Session.Header, Id.ToString() } },
    };

    private static async Task<(SessionAuthentication Handler, HttpContext Context)> MakeAsync(
        string? cookie, Func<HttpRequestMessage, HttpResponseMessage> answer, string query = "")
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        if (cookie is not null) context.Request.Headers.Cookie = cookie;
        var client = new HttpClient(new Wire(answer)) { BaseAddress = new Uri("http://api.test") };
        await using var services = new ServiceCollection().AddOptions().BuildServiceProvider();
        var handler = new SessionAuthentication(
            services.GetRequiredService<IOptionsMonitor<AuthenticationSchemeOptions>>(), NullLoggerFactory.Instance, UrlEncoder.Default,
            new SessionClient(client));
        var scheme = new AuthenticationScheme(SessionAuthentication.SchemeName, null, typeof(SessionAuthentication));
        await handler.InitializeAsync(scheme, context);
        return (handler, context);
    }

    private sealed class Wire(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }
}
