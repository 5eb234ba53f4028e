using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Chat.Api.SchoolAccounts;

internal static class SchoolAccountRegistration
{
    /// <summary>The scheme of ASP.NET Core's handler.</summary>
    public const string Scheme = "school-account";

    /// <summary>The longest wait for an answer of the provider.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>The shortest time between two requests for the provider's keys, after tokens with an unknown key.</summary>
    private static readonly TimeSpan KeysAgain = TimeSpan.FromSeconds(30);

    /// <summary>Sign-in with a school account (ADR 29), where the setting <c>SchoolAccount:Authority</c> names a provider.</summary>
    public static void AddSchoolAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<SchoolAccountOptions>, SchoolAccountOptionsCheck>();
        builder.Services.AddOptions<SchoolAccountOptions>().BindConfiguration(SchoolAccountOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<SchoolCookies>().AddSingleton<IdentityProvider>().AddSingleton<LogoutTokens>();
        builder.Services.AddScoped<Arrivals>().AddScoped<AccountLinks>().AddScoped<SchoolSignIn>().AddScoped<ProviderLogouts>()
            .AddScoped<PersonSchoolAccount>();
        builder.Services.AddScoped<SchoolAccountEvents>();
        if (string.IsNullOrEmpty(builder.Configuration[$"{SchoolAccountOptions.Section}:Authority"])) return;
        builder.Services.AddAuthentication().AddOpenIdConnect(Scheme, oidc => oidc.EventsType = typeof(SchoolAccountEvents));
        builder.Services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<SchoolAccountOptions>, SchoolCookies>(Configure);
    }

    private static void Configure(OpenIdConnectOptions oidc, IOptions<SchoolAccountOptions> settings, SchoolCookies cookies)
    {
        var options = settings.Value;
        (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (options.Authority, options.ClientId, options.ClientSecret);
        oidc.RequireHttpsMetadata = options.Authority!.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        oidc.CallbackPath = SchoolAccountApi.Callback;
        (oidc.RemoteSignOutPath, oidc.SignedOutCallbackPath) = (PathString.Empty, PathString.Empty);
        oidc.BackchannelTimeout = Timeout;
        oidc.RefreshInterval = KeysAgain;
        oidc.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };

        // With the answer in the query, the cookies of a sign-in can be Lax: the provider's page sends the browser here with a GET.
        (oidc.ResponseType, oidc.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        oidc.UsePkce = true;
        oidc.SaveTokens = false;
        oidc.Scope.Add("email");
        oidc.GetClaimsFromUserInfoEndpoint = true;
        oidc.MapInboundClaims = false;

        // The library removes the issuer unless it is told otherwise, and takes only the standard claims from the user info.
        oidc.ClaimActions.Remove(Arrival.IssuerClaim);
        oidc.ClaimActions.MapUniqueJsonKey(options.VerifiedClaim, options.VerifiedClaim);
        if (!string.IsNullOrEmpty(options.RolesClaim)) oidc.ClaimActions.MapJsonKey(options.RolesClaim, options.RolesClaim);
        cookies.Configure(oidc.CorrelationCookie, SchoolCookies.State);
        cookies.Configure(oidc.NonceCookie, SchoolCookies.Nonce);
    }
}
