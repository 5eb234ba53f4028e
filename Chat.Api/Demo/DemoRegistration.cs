namespace Chat.Api.Demo;

internal static class DemoRegistration
{
    /// <summary>The maker of demo accounts, which the verbs <c>migrate</c> and <c>renew-demo</c> use in development.</summary>
    public static void AddDemo(this WebApplicationBuilder builder) => builder.Services.AddScoped<DemoAccounts>();
}
