namespace Chat.Api.Deployment;

internal static class DeploymentRegistration
{
    /// <summary>The services of the verb <c>migrate</c>, which runs before a new version serves.</summary>
    public static void AddDeployment(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<FirstAdmin>().AddScoped<ApiRole>()
            .AddScoped<ClearTexts>().AddScoped<ClearMessages>().AddScoped<ClearOwnTexts>();
}
