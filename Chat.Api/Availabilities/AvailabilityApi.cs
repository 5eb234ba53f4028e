using System.Security.Claims;
using Chat.Api.Problems;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Availabilities;

internal static class AvailabilityApi
{
    public static void MapAvailability(this IEndpointRouteBuilder routes)
    {
        var availability = routes.MapGroup("/api/me/availability").WithTags("Availability").ProducesProblem(StatusCodes.Status403Forbidden);
        availability.MapGet("", ReadAsync).WithName("readAvailability").WithSummary("The calling coach's availability, with its settings.");
        availability.MapPut("", DeclareAsync).WithName("declareAvailability")
            .WithSummary("Sets the calling coach's availability, and notifies each student.");
        availability.MapPut("/settings", ReplaceAsync).WithName("setAvailability")
            .WithSummary("Replaces all settings of the calling coach's availability: null removes a setting.");
    }

    private static async Task<Results<Ok<AvailabilityDto>, ForbidHttpResult>> ReadAsync(
        ClaimsPrincipal user, AvailabilityStore store, CancellationToken cancellation) =>
        user.Has(Role.Coach) ? TypedResults.Ok(await store.ReadAsync(user.Id(), cancellation)) : TypedResults.Forbid();

    private static async Task<Results<NoContent, ForbidHttpResult>> DeclareAsync(
        DeclarationDto declared, ClaimsPrincipal user, AvailabilityStore store, CancellationToken cancellation)
    {
        if (!user.Has(Role.Coach)) return TypedResults.Forbid();
        await store.DeclareAsync(user.Id(), declared.Availability, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ForbidHttpResult, ValidationProblem>> ReplaceAsync(
        AvailabilitySettingsDto sent, ClaimsPrincipal user, AvailabilityStore store, CancellationToken cancellation)
    {
        if (!user.Has(Role.Coach)) return TypedResults.Forbid();
        var (settings, errors) = SettingsCheck.Check(sent);
        if (settings is null) return ProblemTypes.Invalid(errors);
        await store.ReplaceAsync(user.Id(), settings, cancellation);
        return TypedResults.NoContent();
    }
}
