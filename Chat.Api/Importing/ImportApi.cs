using System.Security.Claims;
using System.Text.Json;
using System.Threading.Channels;
using Chat.Api.Audit;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using static Chat.Api.Problems.ProblemTypes;

namespace Chat.Api.Importing;

internal static class ImportApi
{
    /// <summary>The media type of JSON lines, https://jsonlines.org.</summary>
    private const string JsonLines = "application/jsonl";

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapForAdmins("/import").WithTags("Import");
        imports.MapPost("/preview", PreviewAsync).WithName("previewImport")
            .WithSummary("For admins: what an import of a CSV file of people and their coaches would change. Changes nothing.")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(RequestBodies.ImportLimit))
            .ProducesProblem(StatusCodes.Status400BadRequest);
        imports.MapPost("", ImportAsync).WithName("importPeople").NeedsProof()
            .WithSummary("For admins: imports a file as it was previewed, all of it or nothing. Answers with lines of JSON while it runs.")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(RequestBodies.ImportLimit))
            .Produces<ImportProgressDto>(StatusCodes.Status200OK, JsonLines)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<ImportPreviewDto>, ProblemHttpResult>> PreviewAsync(
        Stream body, ImportStore store, CancellationToken cancellation, bool disableMissing = false)
    {
        try
        {
            var file = await ReadAsync(body, cancellation);
            return TypedResults.Ok(ImportPreviewDto.Of(await store.PreviewAsync(file, disableMissing, cancellation)));
        }
        catch (ImportFileException fault)
        {
            return Refusal(fault);
        }
    }

    private static async Task<Results<PushStreamHttpResult, ForbidHttpResult, ProblemHttpResult>> ImportAsync(
        Stream body,
        string fingerprint,
        ClaimsPrincipal user,
        ImportStore store,
        IOptions<JsonOptions> json,
        CancellationToken cancellation,
        bool skipFaulty = false,
        bool disableMissing = false,
        bool confirmed = false)
    {
        try
        {
            var file = await ReadAsync(body, cancellation);
            var order = new ImportOrder(fingerprint, skipFaulty, disableMissing, confirmed);
            var (outcome, import) = await store.PrepareAsync(Actor.Admin(user.Id()), file, order, cancellation);
            if (outcome == ImportOutcome.NotAllowed) return TypedResults.Forbid();
            if (import is null) return Refusal(outcome);
            var options = json.Value.SerializerOptions;
            return TypedResults.Stream(answer => WriteAsync(answer, import, options, cancellation), JsonLines);
        }
        catch (ImportFileException fault)
        {
            return Refusal(fault);
        }
    }

    /// <summary>
    /// Sends the progress beside the import, so that a slow reader does not keep the locks. When the caller leaves, nothing is imported.
    /// </summary>
    private static async Task WriteAsync(
        Stream answer, PreparedImport import, JsonSerializerOptions options, CancellationToken cancellation)
    {
        await using var _ = import;
        var progress = Channel.CreateUnbounded<ImportProgressDto>();
        var sending = SendAsync();
        try
        {
            var last = new ImportProgressDto(0, 0, null);
            var counts = await import.WriteAsync((done, total) => progress.Writer.TryWrite(last = new(done, total, null)), cancellation);
            progress.Writer.TryWrite(last with { Counts = counts });
        }
        finally
        {
            progress.Writer.Complete();
            await sending;
        }

        async Task SendAsync()
        {
            await foreach (var line in progress.Reader.ReadAllAsync(cancellation))
            {
                await JsonSerializer.SerializeAsync(answer, line, options, cancellation);
                await answer.WriteAsync("\n"u8.ToArray(), cancellation);
                await answer.FlushAsync(cancellation);
            }
        }
    }

    private static async Task<ImportFile> ReadAsync(Stream body, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await body.CopyToAsync(bytes, cancellation);
        return ImportFile.Read(bytes.ToArray());
    }

    private static ProblemHttpResult Refusal(ImportFileException fault) => TypedResults.Problem(
        fault.Message,
        statusCode: StatusCodes.Status400BadRequest,
        type: ImportFileRefused,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["fault"] = WireName.Write(fault.Fault),
            ["columns"] = fault.Columns,
        });

    private static ProblemHttpResult Refusal(ImportOutcome outcome)
    {
        var (type, detail) = outcome switch
        {
            ImportOutcome.Running => (ImportRunning, "Another import is running. Try again when it has ended."),
            ImportOutcome.Faulty => (ImportFaulty, "The file has faulty rows. Skip them, or correct the file."),
            ImportOutcome.DisablesMany => (ImportDisablesMany, "The import disables many people, which must be confirmed."),
            _ => (ImportChanged, "The file, or the people in it, have changed since the preview. Preview the file again."),
        };
        return TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict, type: type);
    }
}
