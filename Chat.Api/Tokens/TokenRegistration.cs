using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Chat.Api.Tokens;

internal static class TokenRegistration
{
    /// <summary>API tokens, with which other programs call this API.</summary>
    public static void AddTokens(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<TokenStore>().AddScoped<TokenReader>().AddSingleton<TokenFailures>();
        builder.Services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Name, _ => { });
    }

    /// <summary>Lets tokens of a scope call the endpoints of this group, and nobody else.</summary>
    public static RouteGroupBuilder RequireToken(this RouteGroupBuilder group, TokenScope scope) =>
        group.RequireAuthorization(new AuthorizationPolicyBuilder(TokenAuthentication.Name).RequireAuthenticatedUser()
            .RequireClaim(TokenCaller.ScopeClaim, WireName.Write(scope)).Build());
}
