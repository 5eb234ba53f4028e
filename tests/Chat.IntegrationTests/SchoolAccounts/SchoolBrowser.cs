using System.Net;
using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.SchoolAccounts;

/// <summary>The answer that finishes a sign-in.</summary>
public sealed record SchoolSignedIn(SignedIn User, string To);

/// <summary>A browser that goes to the identity provider and back, step by step.</summary>
public sealed class SchoolBrowser(Uri web, string subject) : IDisposable
{
    private const string Path = "/api/session/school-account";

    private readonly CookieContainer _cookies = new();
    private HttpClient? _http;

    /// <summary>The person's id at the provider.</summary>
    public string Subject => subject;

    private HttpClient Http => _http ??= new(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false });

    public void Dispose() => _http?.Dispose();

    /// <summary>Signs in, and returns the answer.</summary>
    public async Task<SchoolSignedIn> SignInAsync(string query = "")
    {
        using var response = await TrySignInAsync(query);
        return await response.ShouldHoldAsync<SchoolSignedIn>();
    }

    public async Task<HttpResponseMessage> TrySignInAsync(string query = "")
    {
        (await ReturnAsync(await ChooseAsync(await BeginAsync(query)))).ShouldBe("/school-account");
        return await FinishAsync();
    }

    /// <summary>Begins, and returns the address at the provider, or the page of the app that tells why not.</summary>
    public Task<Uri> BeginAsync(string query = "") => RedirectAsync(new Uri(web, Path + query));

    /// <summary>Signs in at the provider, or goes back there, and returns the address with which it sends the browser to Chat.</summary>
    public async Task<Uri> ChooseAsync(Uri address, bool goesBack = false)
    {
        while (address.Port != web.Port)
        {
            if (!address.AbsolutePath.StartsWith("/interaction/", StringComparison.Ordinal))
            {
                address = await RedirectAsync(address);
                continue;
            }

            using var choice = new FormUrlEncodedContent([new("sub", goesBack ? "" : subject)]);
            using var response = await Http.PostAsync(address, choice, Cancellation);
            address = TargetOf(response, address);
        }

        return address;
    }

    /// <summary>Returns to Chat, and returns the page of the app to which the browser is sent.</summary>
    public async Task<string> ReturnAsync(Uri callback) => (await RedirectAsync(callback)).MakeRelativePath(web);

    /// <summary>Finishes the sign-in, as the page of the app does.</summary>
    public Task<HttpResponseMessage> FinishAsync() => Http.PostAsync(new Uri(web, Path), null, Cancellation);

    /// <summary>Signs out at the provider, which tells Chat.</summary>
    public async Task SignOutAtProviderAsync(Uri provider)
    {
        using var page = await Http.GetAsync(new Uri(provider, "/session/end"), Cancellation);
        var html = await page.TextAsync();
        var xsrf = html.Split("name=\"xsrf\" value=\"")[1].Split('"')[0];
        using var form = new FormUrlEncodedContent([new("xsrf", xsrf), new("logout", "yes")]);
        using var response = await Http.PostAsync(new Uri(provider, "/session/end/confirm"), form, Cancellation);
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.SeeOther, HttpStatusCode.Found);
    }

    /// <summary>Whether the browser has a session.</summary>
    public async Task<bool> IsSignedInAsync()
    {
        using var response = await Http.GetAsync(new Uri(web, "/api/session"), Cancellation);
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Unauthorized);
        return response.IsSuccessStatusCode;
    }

    public async Task<SignedIn> WhoAmIAsync() =>
        (await Http.GetFromJsonAsync<SignedIn>(new Uri(web, "/api/session"), Cancellation))!;

    /// <summary>The ways in which the person can prove to be there, as JSON.</summary>
    public Task<string> ProofsAsync() => Http.GetStringAsync(new Uri(web, "/api/session/proof"), Cancellation);

    public Task<NoticeSocket> ListenAsync() =>
        NoticeSocket.OpenAsync(web, _cookies.GetCookieHeader(web), web.GetLeftPart(UriPartial.Authority));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<Uri> RedirectAsync(Uri address)
    {
        using var response = await Http.GetAsync(address, Cancellation);
        return TargetOf(response, address);
    }

    private static Uri TargetOf(HttpResponseMessage response, Uri address)
    {
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.SeeOther, HttpStatusCode.Found);
        return new(address, response.Headers.Location.ShouldNotBeNull());
    }
}

internal static class Addresses
{
    /// <summary>The path and the fragment of an address at this origin.</summary>
    public static string MakeRelativePath(this Uri address, Uri origin)
    {
        address.GetLeftPart(UriPartial.Authority).ShouldBe(origin.GetLeftPart(UriPartial.Authority));
        return address.PathAndQuery + address.Fragment;
    }
}
