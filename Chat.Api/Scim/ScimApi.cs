using Chat.Api.Limits;
using Chat.Api.Tokens;

namespace Chat.Api.Scim;

internal static class ScimApi
{
    public const string Path = "/api/scim/v2";

    /// <summary>
    /// SCIM 2.0 (RFC 7643 and 7644), for programs that manage accounts. Standards describe these calls, so the contract leaves them out.
    /// </summary>
    public static void MapScim(this IEndpointRouteBuilder routes)
    {
        var scim = routes.MapGroup(Path).RequireToken(TokenScope.Scim).ExcludeFromDescription()
            .WithMetadata(new LimitedAs(CallKind.Provision));
        scim.AddEndpointFilter(AnswerRefusalsAsync);
        scim.MapScimUsers();
        scim.MapScimGroups();
        scim.MapScimDiscovery();
        scim.Map("/{**rest}", () => ScimAnswer.Refusal(StatusCodes.Status404NotFound, "There is no such resource.", null));
    }

    private static async ValueTask<object?> AnswerRefusalsAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        if (call.HttpContext.Items[typeof(ScimException)] is ScimException early) return ScimAnswer.Refusal(early);
        try
        {
            return await next(call);
        }
        catch (ScimException refusal)
        {
            return ScimAnswer.Refusal(refusal);
        }
    }
}
