using System.Globalization;
using System.Reflection;

namespace Chat.Api.Scim;

/// <summary>The requested part of a list: <c>?filter=…</c>, <c>?startIndex=N</c> from 1, and <c>?count=N</c>.</summary>
/// <param name="Filter">The condition; null for all resources.</param>
/// <param name="Start">The place of the first resource, from 1.</param>
/// <param name="Count">The largest number of resources; 0 to ask only how many there are.</param>
internal sealed record ScimPage(ScimFilter? Filter, int Start, int Count)
{
    public const int MaxCount = 200;

    private const int DefaultCount = 100;

    /// <summary>Called by the framework to bind the parameter of a handler.</summary>
    /// <exception cref="ScimException">A parameter is invalid.</exception>
    public static ValueTask<ScimPage?> BindAsync(HttpContext http, ParameterInfo _)
    {
        var query = http.Request.Query;
        var filter = (string?)query["filter"];
        try
        {
            return ValueTask.FromResult<ScimPage?>(new ScimPage(
                string.IsNullOrWhiteSpace(filter) ? null : ScimFilter.Parse(filter),
                Math.Max(1, Number(query["startIndex"], 1, "startIndex")),
                Math.Clamp(Number(query["count"], DefaultCount, "count"), 0, MaxCount)));
        }
        catch (ScimException refusal)
        {
            // The filter of the endpoint, which answers refusals, runs only after the binding.
            http.Items[typeof(ScimException)] = refusal;
            return ValueTask.FromResult<ScimPage?>(new ScimPage(null, 1, 0));
        }
    }

    private static int Number(string? text, int otherwise, string name) =>
        text is null ? otherwise
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw ScimException.InvalidValue($"{name} is a whole number.");
}
