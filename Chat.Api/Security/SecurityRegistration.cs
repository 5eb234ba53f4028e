namespace Chat.Api.Security;

internal static class SecurityRegistration
{
    public static void AddSecurityEvents(this WebApplicationBuilder builder) => builder.Services.AddSingleton<SecurityEvents>();
}
