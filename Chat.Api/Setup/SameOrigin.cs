using Chat.Api.Problems;
using Chat.Api.Security;
using Chat.ServiceDefaults;

namespace Chat.Api.Setup;

/// <summary>
/// Refuses calls that another site's page made: those that change something by the page's origin, and all by Fetch Metadata, because
/// messages that are served count as delivered. Other clients say neither, and have no cookie that they were not given.
/// </summary>
internal static class SameOrigin
{
    /// <summary>https://www.w3.org/TR/fetch-metadata/. Browsers send it where the connection is secure, or stays on the machine.</summary>
    private const string Site = "Sec-Fetch-Site";

    public static void UseSameOrigin(this WebApplication app)
    {
        var ours = Contract.IsAllThatIsAsked ? [] : app.Configuration.GetPublicOrigins().ToHashSet(StringComparer.Ordinal);
        var address = ours.FirstOrDefault();
        var events = app.Services.GetRequiredService<SecurityEvents>();
        app.Use(async (http, next) =>
        {
            var origin = http.Request.Headers.Origin.ToString();
            if ((origin.Length == 0 || HttpMethods.IsGet(http.Request.Method) || ours.Contains(origin)) && IsOfOwnPage(http.Request))
            {
                await next(http);
                return;
            }

            events.Refused(Refusal.ForeignOrigin, null);

            // Somebody may have opened the app at an address that it does not know: its page says which one is right.
            await TypedResults.Problem(
                    "The call comes from another site.",
                    statusCode: StatusCodes.Status403Forbidden,
                    type: ProblemTypes.NotAllowed,
                    extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["address"] = address })
                .ExecuteAsync(http);
        });
    }

    /// <summary>
    /// Whether the browser, if it is one, says that a page of this origin calls, or the reader by the address bar. The contract itself may
    /// be asked for from anywhere, as Aspire's dashboard does.
    /// </summary>
    private static bool IsOfOwnPage(HttpRequest request) =>
        !request.Headers.TryGetValue(Site, out var site)
        || site.ToString() is "same-origin" or "none"
        || !request.Path.StartsWithSegments("/api");
}
