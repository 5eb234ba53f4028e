using Chat.Api.Problems;
using Chat.Api.Security;
using Chat.ServiceDefaults;

namespace Chat.Api.Http;

/// <summary>
/// Refuses cross-site calls: changes by the header <c>Origin</c>, and all calls by Fetch Metadata, because serving a message marks it as
/// delivered. Clients other than browsers send neither, and have no cookie of another user.
/// </summary>
internal static class SameOrigin
{
    /// <summary>https://www.w3.org/TR/fetch-metadata/. Browsers send it over secure connections and to the same machine.</summary>
    private const string Site = "Sec-Fetch-Site";

    public static void UseSameOrigin(this WebApplication app)
    {
        var ours = Contract.IsBuildTime ? [] : app.Configuration.GetPublicOrigins().ToHashSet(StringComparer.Ordinal);
        var address = ours.FirstOrDefault();
        var events = app.Services.GetRequiredService<SecurityEvents>();
        app.Use(async (http, next) =>
        {
            var origin = http.Request.Headers.Origin.ToString();
            if ((origin.Length == 0 || HttpMethods.IsGet(http.Request.Method) || ours.Contains(origin)) && IsOfOwnPage(http))
            {
                await next(http);
                return;
            }

            events.Refused(Refusal.ForeignOrigin, null);

            // The user may have opened the app at an address that the API does not know: the page then shows the right one.
            await TypedResults.Problem(
                    "The call comes from another site.",
                    statusCode: StatusCodes.Status403Forbidden,
                    type: ProblemTypes.NotAllowed,
                    extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["address"] = address })
                .ExecuteAsync(http);
        });
    }

    /// <summary>
    /// Whether the caller is no browser, or is a page of this origin or the address bar. Any site may read the contract itself, as Aspire's
    /// dashboard does, and any site and mail may link to a marked endpoint.
    /// </summary>
    private static bool IsOfOwnPage(HttpContext http) =>
        !http.Request.Headers.TryGetValue(Site, out var site)
        || site.ToString() is "same-origin" or "none"
        || !http.Request.Path.StartsWithSegments("/api")
        || http.GetEndpoint()?.Metadata.GetMetadata<LinkedFromAnywhere>() is not null;
}
