using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.UrgentHelp;

internal static class UrgentHelpApi
{
    public static void MapUrgentHelp(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/urgent-help", Ok<UrgentHelpDto> (UrgentHelpDto card) => TypedResults.Ok(card))
            .WithTags("Urgent help").WithName("readUrgentHelp")
            .WithSummary("The school's card for urgent help; without contacts if the school has set none.");
}
