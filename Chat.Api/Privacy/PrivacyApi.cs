using System.Security.Claims;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Privacy;

internal static class PrivacyApi
{
    public static void MapPrivacy(this IEndpointRouteBuilder routes)
    {
        var privacy = routes.MapGroup("/api/me/privacy").WithTags("Privacy");
        privacy.MapGet("", ReadAsync).WithName("readPrivacy").WithSummary("The facts about the caller that peers may see.");
        privacy.MapPut("", ReplaceAsync).WithName("setPrivacy").WithSummary("Sets the facts about the caller that peers may see.");
    }

    private static async Task<Ok<PrivacyDto>> ReadAsync(ClaimsPrincipal user, PrivacyStore store, CancellationToken cancellation) =>
        TypedResults.Ok(await store.ReadAsync(user.Id(), cancellation));

    private static async Task<NoContent> ReplaceAsync(
        PrivacyDto privacy, ClaimsPrincipal user, PrivacyStore store, CancellationToken cancellation)
    {
        await store.ReplaceAsync(user.Id(), privacy, cancellation);
        return TypedResults.NoContent();
    }
}
