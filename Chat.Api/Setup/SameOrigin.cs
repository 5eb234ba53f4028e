using Chat.ServiceDefaults;
using Chat.Api.Problems;

namespace Chat.Api.Setup;

/// <summary>
/// Refuses calls that change something and that another site's page made. Browsers name the page's origin on each of them; other clients
/// name none, and have no cookie that they were not given.
/// </summary>
internal static class SameOrigin
{
    public static void UseSameOrigin(this WebApplication app)
    {
        var ours = Contract.IsAllThatIsAsked ? [] : app.Configuration.GetPublicOrigins().ToHashSet(StringComparer.Ordinal);
        var address = ours.FirstOrDefault();
        app.Use(async (http, next) =>
        {
            var origin = http.Request.Headers.Origin.ToString();
            if (origin.Length == 0 || HttpMethods.IsGet(http.Request.Method) || ours.Contains(origin))
            {
                await next(http);
                return;
            }

            // Somebody may have opened the app at an address that it does not know: its page says which one is right.
            await TypedResults.Problem(
                    "The call comes from another site.",
                    statusCode: StatusCodes.Status403Forbidden,
                    type: ProblemTypes.NotAllowed,
                    extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["address"] = address })
                .ExecuteAsync(http);
        });
    }
}
