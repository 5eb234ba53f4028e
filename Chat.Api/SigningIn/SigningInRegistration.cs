namespace Chat.Api.SigningIn;

internal static class SigningInRegistration
{
    /// <summary>Signing in, with the password and a code where the user has set one up.</summary>
    public static void AddSigningIn(this WebApplicationBuilder builder) => builder.Services.AddScoped<PendingSignIns>();
}
