using System.Globalization;
using System.Net.Mime;
using System.Security.Claims;
using Chat.Api.Limits;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Exports;

internal static class ExportApi
{
    public static void MapExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/me/export", ExportAsync).WithTags("Account").WithName("exportMe").LimitAs(CallKind.Export).NeedsProof()
            .WithSummary("Everything that is stored about me, with all my conversations. Needs a recent proof.")
            .AddOpenApiOperationTransformer(ExportRequest.Describe)
            .Produces<Stream>(StatusCodes.Status200OK, MediaTypeNames.Application.Json, MediaTypeNames.Text.Html)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ExportAsync(
        ExportRequest request,
        ClaimsPrincipal user,
        Exporter exporter,
        SecurityEvents events,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        events.Exported(user.Id());
        var now = clock.GetUtcNow();
        var (type, extension) = request.Format == ExportFormat.Html
            ? (MediaTypeNames.Text.Html + "; charset=utf-8", "html")
            : (MediaTypeNames.Application.Json, "json");
        var name = string.Create(CultureInfo.InvariantCulture, $"chat-{now:yyyy-MM-dd}.{extension}");
        return TypedResults.Stream(answer => exporter.WriteAsync(answer, user.Id(), request, now, cancellation), type, name);
    }
}
