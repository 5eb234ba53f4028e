namespace Chat.Api.Sessions;

/// <summary>Decides which calls are a use of their session, and so restart its idle limit.</summary>
internal static class SessionUse
{
    /// <summary>The calls of this endpoint are no use of the session, because a page makes them without its user.</summary>
    public static RouteHandlerBuilder IsNoUse(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new NoUse());

    /// <summary>Whether the call is a use. A GET is none: Realtime and a tab that nobody looks at send GETs by themselves.</summary>
    public static bool IsUse(this HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<NoUse>() is null;

    private sealed class NoUse;
}
