using System.Text.Json.Nodes;

namespace Chat.Api.Scim;

/// <summary>An answer as <c>application/scim+json</c>, without the attributes that the caller does not want.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="body">A resource, a list or an error; null for none.</param>
internal sealed class ScimAnswer(int status, JsonObject? body) : IResult
{
    /// <summary>The attributes that are always returned.</summary>
    private static readonly string[] Always = ["schemas", "id"];

    public static ScimAnswer NoContent { get; } = new(StatusCodes.Status204NoContent, null);

    public static ScimAnswer Ok(JsonObject body) => new(StatusCodes.Status200OK, body);

    public static ScimAnswer Refusal(int status, string? detail, string? type) => new(status, ScimJson.Error(status, detail, type));

    public static ScimAnswer Refusal(ScimException refusal) => Refusal(refusal.Status, refusal.Message, refusal.Type);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        if (body is null) return;
        if (status < StatusCodes.Status300MultipleChoices) Trim(httpContext.Request.Query);
        if (status == StatusCodes.Status201Created && (string?)body["meta"]?["location"] is { } location)
            httpContext.Response.Headers.Location = location;
        httpContext.Response.ContentType = ScimJson.ContentType;
        await httpContext.Response.WriteAsync(body.ToJsonString(), httpContext.RequestAborted);
    }

    private void Trim(IQueryCollection query)
    {
        var (wanted, unwanted) = (Names(query["attributes"]), Names(query["excludedAttributes"]));
        if (wanted.Count == 0 && unwanted.Count == 0) return;
        var resources = body!["Resources"] is JsonArray list ? list.OfType<JsonObject>().ToList() : [body];
        foreach (var resource in resources)
        {
            foreach (var name in resource.Select(member => member.Key).ToList())
            {
                if (Always.Contains(name, StringComparer.Ordinal)) continue;
                if (wanted.Count > 0 ? !wanted.Contains(name) : unwanted.Contains(name)) resource.Remove(name);
            }
        }
    }

    /// <summary>The first part of each name, so that <c>name.formatted</c> selects <c>name</c>; URNs are left out.</summary>
    private static HashSet<string> Names(string? list) => (list ?? "")
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(name => name[(name.LastIndexOf(':') + 1)..].Split('.')[0])
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
