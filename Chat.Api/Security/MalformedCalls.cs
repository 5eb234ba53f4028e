using Chat.Api.Users;

namespace Chat.Api.Security;

/// <summary>
/// Reports calls that do not follow the contract: our client checks the same rules first, so many of them mean a program that tries.
/// </summary>
internal static class MalformedCalls
{
    /// <summary>Call this method before the one that turns exceptions into answers.</summary>
    public static void UseMalformedCalls(this WebApplication app)
    {
        var events = app.Services.GetRequiredService<SecurityEvents>();
        app.Use(async (http, next) =>
        {
            await next(http);
            if (IsMalformed(http.Response.StatusCode)) events.Refused(Refusal.Malformed, http.User.FindId());
        });
    }

    private static bool IsMalformed(int status) => status
        is StatusCodes.Status400BadRequest or StatusCodes.Status413PayloadTooLarge or StatusCodes.Status415UnsupportedMediaType;
}
