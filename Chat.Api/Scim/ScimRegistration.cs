namespace Chat.Api.Scim;

internal static class ScimRegistration
{
    /// <summary>SCIM, with which other programs manage accounts. Call this method before the one that adds problems.</summary>
    public static void AddScim(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ScimUsers>().AddScoped<ScimGroups>().AddScoped<ScimUserFilter>();
        builder.Services.AddSingleton<IProblemDetailsWriter, ScimProblemWriter>();
    }
}
