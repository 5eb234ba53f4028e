using Chat.Api.Recovery;

namespace Chat.Api.SecondFactors;

internal static class SecondFactorRegistration
{
    /// <summary>The authenticator apps and recovery codes of users (docs/adr/0027-second-factors.md).</summary>
    public static void AddSecondFactors(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<UserFactors>().AddScoped<CodeCheck>().AddScoped<CodeAttempts>()
            .AddScoped<RecoveryCodes>().AddScoped<AppSetup>()
            .AddScoped<ISecondFactors>(services => services.GetRequiredService<UserFactors>());
}
