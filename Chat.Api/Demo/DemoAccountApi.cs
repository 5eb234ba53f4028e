using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Demo;

/// <summary>An account that the sign-in page offers in development.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Email">The address to sign in with.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Role">The user's role.</param>
/// <param name="Password">The password, which is the same for all accounts.</param>
internal sealed record DemoAccountDto(string Id, string Email, string Name, Role Role, string Password);

internal static class DemoAccountApi
{
    public static void MapDemoAccounts(this WebApplication app)
    {
        var offered = DemoAccounts.AreWanted(app.Environment, app.Configuration) ? DemoAccounts.Offered : [];
        app.MapGet("/api/demo-accounts", Ok<DemoAccountDto[]> () => TypedResults.Ok(offered)).AllowAnonymous()
            .WithTags("Session").WithName("demoAccounts").WithSummary("Accounts to try the product with; none outside development.");
    }
}
