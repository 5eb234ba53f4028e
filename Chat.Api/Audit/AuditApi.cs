using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.Audit;

internal static class AuditApi
{
    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapForAdmins("/audit").WithTags("Audit").MapGet("", ReadAsync).WithName("readAudit")
            .WithSummary("For admins: every change to people and coachings, newest first.")
            .AddOpenApiOperationTransformer(AuditPage.Describe);

    private static async Task<Ok<AuditPageDto>> ReadAsync(AuditPage page, AuditLog log, CancellationToken cancellation) =>
        TypedResults.Ok(await log.ReadAsync(page, cancellation));
}
