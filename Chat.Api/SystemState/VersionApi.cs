using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Versions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.SystemState;

/// <summary>Takes the reports of programs without Redis. Only other services can reach this endpoint, as the health checks.</summary>
internal static class VersionApi
{
    private const int Longest = 256;

    public static void MapVersions(this IEndpointRouteBuilder routes) =>
        routes.MapPost(RunningProgram.Path, NoteAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<Results<NoContent, BadRequest, StatusCodeHttpResult>> NoteAsync(
        HttpRequest request, RunningPrograms programs, CancellationToken cancellation)
    {
        if (request.ContentLength is null or > Longest) return TypedResults.BadRequest();
        using var reader = new StreamReader(request.Body);
        if (!RunningProgram.TryParse(await reader.ReadToEndAsync(cancellation), out var program)) return TypedResults.BadRequest();
        try
        {
            await programs.NoteAsync(program);
            return TypedResults.NoContent();
        }
        catch (Exception exception) when (exception.IsRedisTrouble())
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
