using System.Net;
using System.Text;
using System.Text.Json;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Importing;

public sealed record ImportCounts(
    int Created, int Changed, int Enabled, int Unchanged, int Disabled, int CoachingsBegun, int CoachingsPassed, int CoachingsEnded);

public sealed record ImportChange(int? Line, string Kind, string Name, string Email, IReadOnlyList<AuditChange> Changes);

public sealed record ImportFault(int Line, string? Column, string Code, string? Value);

public sealed record ImportPreview(
    string Fingerprint,
    int Rows,
    IReadOnlyList<string> UnknownColumns,
    ImportCounts Counts,
    IReadOnlyList<ImportChange> Changes,
    int FaultCount,
    IReadOnlyList<ImportFault> Faults,
    bool DisablesMany);

public sealed record ImportProgress(int Done, int Total, ImportCounts? Counts);

/// <summary>The calls of an admin who imports files.</summary>
public static class ImportCalls
{
    public static Task<HttpResponseMessage> TryPreviewAsync(this Person admin, string file, string query = "") =>
        SendAsync(admin, $"/preview?{query}", file);

    public static async Task<ImportPreview> PreviewAsync(this Person admin, string file, string query = "")
    {
        using var response = await admin.TryPreviewAsync(file, query);
        return await response.ShouldHoldAsync<ImportPreview>();
    }

    public static Task<HttpResponseMessage> TryImportAsync(this Person admin, string file, string fingerprint, string query = "") =>
        SendAsync(admin, $"?fingerprint={fingerprint}&{query}", file);

    /// <summary>Previews and imports a file.</summary>
    public static async Task<ImportCounts> ImportAsync(this Person admin, string file, string query = "", string decisions = "")
    {
        var preview = await admin.PreviewAsync(file, query);
        using var response = await admin.TryImportAsync(file, preview.Fingerprint, $"{query}&{decisions}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.TextAsync());
        var lines = (await response.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<ImportProgress>(line, JsonSerializerOptions.Web)!).ToList();
        lines[0].Done.ShouldBe(0);
        lines[^1].Done.ShouldBe(lines[^1].Total);
        var counts = lines[^1].Counts.ShouldNotBeNull();
        counts.ShouldBe(preview.Counts);
        return counts;
    }

    private static Task<HttpResponseMessage> SendAsync(Person admin, string path, string file) => admin.SendRawAsync(
        HttpMethod.Post, $"/api/admin/import{path}", Encoding.UTF8.GetBytes(file), "application/octet-stream");
}
