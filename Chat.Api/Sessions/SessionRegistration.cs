using Chat.Api.Database;
using Chat.Api.LeakedPasswords;
using Chat.Api.Security;
using Chat.Api.Users;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

internal static class SessionRegistration
{
    private const int PasswordLength = 12;
    private const int DifferentCharacters = 5;

    /// <summary>The number of OWASP for PBKDF2 with SHA-512. Tests use fewer, because they sign in thousands of times.</summary>
    private const int LeastIterations = 210_000;

    /// <summary>
    /// Accounts, cookie sessions and the key ring, all in PostgreSQL. A call without a session gets a 401 unless its endpoint allows it.
    /// </summary>
    public static void AddSessions(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SessionOptions>().BindConfiguration("Sessions").ValidateDataAnnotations()
            .Validate(
                options => 2 * options.UseInterval <= options.IdleLimit && 2 * options.UseInterval <= options.SharedIdleLimit,
                "Sessions:UseInterval must be half of Sessions:IdleLimit and of Sessions:SharedIdleLimit, or less.")
            .ValidateOnStart();
        builder.Services.AddOptions<PasswordSignInOptions>().BindConfiguration(PasswordSignInOptions.Section);
        builder.Services.AddSingleton<SessionCache>().AddSingleton<EndedSessions>().AddSingleton<SessionLimits>();
        builder.Services.AddSingleton<SessionEnder>().AddSingleton<TicketStore>().AddSingleton<TicketCookie>()
            .AddSingleton<SessionCookie>();
        builder.Services.AddHostedService(services => services.GetRequiredService<EndedSessions>());
        builder.Services.AddSingleton<PasswordPlaces>();
        builder.Services.AddScoped<PasswordCheck>().AddScoped<PasswordChange>().AddScoped<SignInThrottle>().AddScoped<AttemptCounts>();
        builder.Services.AddScoped<SessionLock>().AddScoped<KnownDevices>().AddScoped<SessionStart>().AddScoped<PasswordSignIn>();
        builder.Services.AddScoped<IPasswordHasher<User>, NfcPasswordHasher>();
        builder.Services.AddOptions<PasswordHasherOptions>()
            .Configure(passwords => passwords.IterationCount = LeastIterations).BindConfiguration("Passwords")
            .Validate<IHostEnvironment>(IsSafe, $"Passwords:IterationCount must be at least {LeastIterations} outside development.")
            .ValidateOnStart();
        builder.Services.AddOptions<LeakedPasswordOptions>().BindConfiguration(LeakedPasswordOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<LeakedPasswordOptions>, LeakedPasswordOptionsCheck>();
        builder.Services.AddScoped<ILookupNormalizer, NfcLookupNormalizer>();
        builder.Services.AddIdentityCore<User>(ConfigureAccounts).AddEntityFrameworkStores<ChatDb>()
            .AddPasswordValidator<CommonPasswords>().AddPasswordValidator<LeakedPasswordRule>();
        builder.Services.AddDataProtection().SetApplicationName("Chat").PersistKeysToDbContext<ChatDb>()
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<TicketStore, TicketCookie, IOptions<SessionOptions>, IHostEnvironment, SecurityEvents>(ConfigureCookie);
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>
    /// Requires a long password that is not common, and no character classes: such rules make people write a password down.
    /// </summary>
    private static void ConfigureAccounts(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.Password.RequiredLength = PasswordLength;
        identity.Password.RequiredUniqueChars = DifferentCharacters;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
    }

    private static bool IsSafe(PasswordHasherOptions passwords, IHostEnvironment environment) =>
        passwords.IterationCount >= LeastIterations || environment.IsDevelopment();

    private static void ConfigureCookie(
        CookieAuthenticationOptions cookie,
        TicketStore store,
        TicketCookie format,
        IOptions<SessionOptions> sessions,
        IHostEnvironment environment,
        SecurityEvents events)
    {
        cookie.SessionStore = store;
        cookie.TicketDataFormat = format;
        cookie.CookieManager = new SessionCookies();
        cookie.ExpireTimeSpan = sessions.Value.IdleLimit;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        (cookie.Cookie.Name, cookie.Cookie.SecurePolicy) = environment.IsDevelopment()
            ? ("chat", CookieSecurePolicy.SameAsRequest)
            : ("__Host-chat", CookieSecurePolicy.Always);
        cookie.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            events.Refused(Refusal.NotAllowed, context.HttpContext.User.Id());
            return Answer(context.Response, StatusCodes.Status403Forbidden);
        };
        cookie.Events.OnCheckSlidingExpiration = context =>
        {
            // A locked session refuses the call, and a refused call is no use.
            context.ShouldRenew = context.HttpContext.IsUse() && context.Principal?.IsLocked() == false
                && context.ElapsedTime >= sessions.Value.UseInterval;
            return Task.CompletedTask;
        };
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
