using Chat.Api.Problems;

namespace Chat.Api.Sessions;

internal static class ProofFilter
{
    /// <summary>
    /// Answers a call of this endpoint only if the user proved to be there within <see cref="SessionOptions.ProofTime"/>; otherwise with
    /// 403 <c>proof-needed</c>.
    /// </summary>
    public static RouteHandlerBuilder NeedsProof(this RouteHandlerBuilder endpoint) =>
        endpoint.ProducesProblem(StatusCodes.Status403Forbidden).AddEndpointFilter(async (call, next) =>
        {
            var http = call.HttpContext;
            var sessions = http.RequestServices.GetRequiredService<SessionLock>();
            return await sessions.IsProvedAsync(http.User, http.RequestAborted) ? await next(call) : ProofNeeded.Answer();
        });
}
