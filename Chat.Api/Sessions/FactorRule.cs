using Chat.Api.Problems;
using Chat.Api.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sessions;

/// <summary>
/// Requires two factors of the roles of <see cref="SecondFactorOptions.RequiredFor"/>: their sessions give access to nothing before the
/// user has set up a second factor (docs/adr/0027-second-factors.md).
/// </summary>
internal sealed class FactorRule(IOptions<SecondFactorOptions> options)
{
    private readonly IReadOnlySet<Role> _roles = options.Value.Roles()!;

    /// <summary>Whether users of this role must have a second factor.</summary>
    public bool IsFor(Role role) => _roles.Contains(role);
}

internal static class FactorRuleRegistration
{
    /// <summary>Reads the setting, whose default requires two factors of admins outside development.</summary>
    public static void AddFactorRule(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FactorRule>();
        builder.Services.AddOptions<SecondFactorOptions>().BindConfiguration("SecondFactor")
            .PostConfigure<IHostEnvironment>((options, environment) =>
                options.RequiredFor ??= environment.IsDevelopment() ? "" : "admin")
            .Validate(
                options => options.Roles() is not null,
                "SecondFactor:RequiredFor names roles (student, coach, admin), separated by commas.")
            .ValidateOnStart();
    }

    /// <summary>The calls of this endpoint are answered for a session that lacks a required second factor too.</summary>
    public static RouteHandlerBuilder WithoutFactor(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new OpenWithoutFactor());

    /// <summary>Refuses all other calls of a session that lacks a required second factor. Call this method after authentication.</summary>
    public static void UseFactorRule(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.User.LacksFactor() && http.GetEndpoint()?.Metadata is { } endpoint
            && endpoint.GetMetadata<OpenWithoutFactor>() is null && endpoint.GetMetadata<IAllowAnonymous>() is null)
        {
            await TypedResults
                .Problem(
                    "Set up a second factor first.", statusCode: StatusCodes.Status403Forbidden, type: ProblemTypes.SecondFactorMissing)
                .ExecuteAsync(http);
            return;
        }

        await next(http);
    });

    private sealed class OpenWithoutFactor;
}
