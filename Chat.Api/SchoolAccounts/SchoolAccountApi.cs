using Chat.Api.Database;
using Chat.Api.Http;
using Chat.Api.Problems;
using Chat.Api.Sessions;
using Chat.ServiceDefaults;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Chat.Api.SchoolAccounts;

internal static partial class SchoolAccountApi
{
    /// <summary>The address to which the provider sends browsers back.</summary>
    public const string Callback = Path + "/callback";

    private const string Path = "/api/session/school-account";

    public static void MapSchoolAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/session/options", Options).AllowAnonymous().WithTags("Session").WithName("signInOptions")
            .WithSummary("The ways to sign in.");
        var school = routes.MapGroup(Path).WithTags("Session").AllowAnonymous().DisableRateLimiting();
        school.AddEndpointFilter((call, next) => OptionsOf(call.HttpContext).IsOn
            ? next(call)
            : ValueTask.FromResult<object?>(TypedResults.NotFound()));
        school.MapGet("", BeginAsync).ExcludeFromDescription();
        school.MapPost("", FinishAsync).WithName("finishSchoolSignIn").WithMetadata(new BeginsSession())
            .WithSummary("Finishes a sign-in with a school account, after the provider has sent the browser back; sets the cookie.")
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status410Gone);

        // The handler of ASP.NET Core answers before this endpoint, whose mark lets the browser come from the provider's site.
        school.MapGet("/callback", () => TypedResults.NotFound()).WithMetadata(new LinkedFromAnywhere()).ExcludeFromDescription();
        school.MapPost("/backchannel-logout", LogoutAsync).ExcludeFromDescription();
        school.MapGet("/sign-out", SignOutAsync).ExcludeFromDescription();
    }

    private static Ok<SignInOptionsDto> Options(IOptions<SchoolAccountOptions> options, IOptions<PasswordSignInOptions> passwords) =>
        TypedResults.Ok(new SignInOptionsDto(
            options.Value.IsOn
                ? new SchoolAccountDto(options.Value.DisplayName is { Length: > 0 } name ? name : null, options.Value.SignOutAtProvider)
                : null,
            passwords.Value.PasswordSignIn));

    /// <summary>
    /// Sends the browser to the provider: <c>?to=PATH&amp;shared=true&amp;again=true</c>. With <c>again</c> the provider asks the person to
    /// sign in again.
    /// </summary>
    private static async Task<Results<EmptyHttpResult, RedirectHttpResult>> BeginAsync(
        HttpContext http, IdentityProvider provider, ILoggerFactory loggers, CancellationToken cancellation)
    {
        var query = http.Request.Query;
        var to = LocalPath.Of(query.Text("to", LocalPath.MaxLength));
        var properties = Arrival.Wishes(to, query.YesOrNo("shared") == true);
        if (query.YesOrNo("again") == true) properties.SetParameter(OpenIdConnectParameterNames.Prompt, OpenIdConnectPrompt.Login);
        if (!await provider.AnswersAsync(cancellation)) return Unreachable();
        try
        {
            await http.ChallengeAsync(SchoolAccountRegistration.Scheme, properties);
            return TypedResults.Empty;
        }
        catch (Exception exception) when (DatabaseOutage.CauseOf(exception) is null && !cancellation.IsCancellationRequested)
        {
            LogUnusable(loggers.CreateLogger(typeof(SchoolAccountApi).FullName!), exception);
            return Unreachable();
        }
    }

    private static async Task<Results<Ok<SchoolSignedInDto>, ProblemHttpResult>> FinishAsync(
        HttpContext http, SchoolSignIn signIn, CancellationToken cancellation)
    {
        var (signedIn, refusal) = await signIn.FinishAsync(http, cancellation);
        return signedIn is not null ? TypedResults.Ok(signedIn) : refusal!.Value.Answer();
    }

    /// <summary>OpenID Connect Back-Channel Logout 1.0: the provider ends the sessions that began with one of its own.</summary>
    private static async Task<Results<Ok, JsonHttpResult<LogoutErrorDto>>> LogoutAsync(
        HttpContext http, LogoutTokens tokens, ProviderLogouts logouts, CancellationToken cancellation)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(cancellation) : FormCollection.Empty;
        var (token, fault) = await tokens.ReadAsync(form["logout_token"].ToString(), cancellation);
        if (token is null) return Refuse(fault!);
        return await logouts.ObeyAsync(token, cancellation) ? TypedResults.Ok() : Refuse("The token was used already.");
    }

    /// <summary>OpenID Connect RP-Initiated Logout 1.0. The session here has ended before.</summary>
    private static async Task<RedirectHttpResult> SignOutAsync(
        IdentityProvider provider, IConfiguration configuration, IOptions<SchoolAccountOptions> options, CancellationToken cancellation) =>
        options.Value.SignOutAtProvider
        && await provider.SignOutAddressAsync(configuration.GetPublicOrigins()[0] + LocalPath.Home, cancellation) is { } address
            ? TypedResults.Redirect(address)
            : TypedResults.LocalRedirect(LocalPath.Home);

    private static JsonHttpResult<LogoutErrorDto> Refuse(string description) =>
        TypedResults.Json(new LogoutErrorDto("invalid_request", description), statusCode: StatusCodes.Status400BadRequest);

    private static RedirectHttpResult Unreachable() => TypedResults.LocalRedirect(ArrivalPage.With(ArrivalPage.Unreachable));

    private static SchoolAccountOptions OptionsOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<SchoolAccountOptions>>().Value;

    [LoggerMessage(LogLevel.Error, "The identity provider answers, and a sign-in can't begin there")]
    private static partial void LogUnusable(ILogger logger, Exception exception);
}
