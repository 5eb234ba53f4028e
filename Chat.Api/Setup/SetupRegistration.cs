using Chat.Api.Messages;

namespace Chat.Api.Setup;

internal static class SetupRegistration
{
    /// <summary>The services of the verb <c>migrate</c>.</summary>
    public static void AddSetup(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<DemoAccounts>().AddScoped<DemoPast>().AddScoped<FirstAdmin>().AddScoped<ApiRole>()
            .AddScoped<ClearTexts>().AddScoped<ClearMessages>().AddScoped<ClearOwnTexts>();
}
