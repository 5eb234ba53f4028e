namespace Chat.Api.SchoolAccounts;

/// <summary>The cookies of a sign-in that is under way. Chat.Web passes on cookies with this beginning.</summary>
internal sealed class SchoolCookies(IHostEnvironment environment)
{
    /// <summary>Binds the answer of the provider to the browser that asked.</summary>
    public const string State = "state.";

    /// <summary>Binds the provider's token to the browser that asked.</summary>
    public const string Nonce = "nonce.";

    private const string Beginning = "chat-school-";

    /// <summary>The key of the arrival (<see cref="Arrivals"/>).</summary>
    public string Arrival => Prefix + "arrival";

    private string Prefix => environment.IsDevelopment() ? Beginning : "__Host-" + Beginning;

    /// <summary>Sets the name of a cookie of ASP.NET Core's handler, and its path, because <c>__Host-</c> demands the root.</summary>
    public void Configure(CookieBuilder cookie, string kind)
    {
        cookie.Name = Prefix + kind;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    /// <summary>The options of the arrival's cookie, which only our own page may send.</summary>
    public CookieOptions OfArrival(HttpRequest request, TimeSpan lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = !environment.IsDevelopment() || request.IsHttps,
        MaxAge = lifetime,
        Path = "/",
    };
}
