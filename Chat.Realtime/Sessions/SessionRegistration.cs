using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Chat.Realtime.Sessions;

internal static class SessionRegistration
{
    /// <summary>
    /// Authentication by the API's answer about the cookie. An endpoint without a policy of its own is for signed-in users only.
    /// </summary>
    /// <exception cref="InvalidOperationException">The API's address is not configured; the message names the setting.</exception>
    public static void AddSessions(this WebApplicationBuilder builder)
    {
        var apis = builder.Configuration.GetServiceAddresses(Resources.Api);
        builder.Services.AddOptions<SessionCheckOptions>().BindConfiguration("Sessions").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHttpClient<SessionClient>((services, client) =>
        {
            client.BaseAddress = apis[0];
            client.Timeout = services.GetRequiredService<IOptions<SessionCheckOptions>>().Value.ApiTimeout;
        })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
            .AddHttpMessageHandler(() => new ApiInstances(apis))
            .RemoveAllLoggers();
        builder.Services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddSingleton<SessionChecks>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SessionChecks>());
    }
}
