using Chat.Api.Recovery;
using Chat.Api.Users;
using Chat.ServiceDefaults;
using Microsoft.AspNetCore.Identity;

namespace Chat.Api.Passkeys;

internal static class PasskeyRegistration
{
    private const string Required = "required";

    /// <summary>
    /// Passkeys, checked by ASP.NET Core Identity (docs/adr/0028-passkeys.md). Call this method after <c>AddSessions</c>.
    /// </summary>
    public static void AddPasskeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IUserStore<User>, PasskeyUserStore>();
        builder.Services.AddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>();
        builder.Services.AddScoped<PasskeyStore>().AddScoped<PasskeyChallenges>().AddScoped<PasskeyCheck>().AddScoped<PasskeyAddition>();
        builder.Services.AddScoped<ISecondFactors>(services => services.GetRequiredService<PasskeyStore>());
        builder.Services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>(Configure);
    }

    /// <summary>
    /// Takes the relying party and its origins from the setting: the header <c>Host</c>, which is Identity's default, names this service
    /// and not the web app. Passkeys belong to the host of the first public origin for ever.
    /// </summary>
    private static void Configure(IdentityPasskeyOptions passkeys, IConfiguration configuration)
    {
        var origins = configuration.GetPublicOrigins();
        passkeys.ServerDomain = new Uri(origins[0]).Host;
        passkeys.ValidateOrigin = page =>
            ValueTask.FromResult(!page.CrossOrigin && page.TopOrigin is null && origins.Contains(page.Origin, StringComparer.Ordinal));
        passkeys.UserVerificationRequirement = Required;
        passkeys.ResidentKeyRequirement = Required;
        passkeys.AuthenticatorTimeout = PasskeyChallenges.Lifetime;
    }
}
