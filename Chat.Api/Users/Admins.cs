namespace Chat.Api.Users;

internal static class Admins
{
    /// <summary>Maps a group of calls for admins; everybody else gets a 403.</summary>
    public static RouteGroupBuilder MapForAdmins(this IEndpointRouteBuilder routes, string path)
    {
        var group = routes.MapGroup("/api/admin" + path).ProducesProblem(StatusCodes.Status403Forbidden);
        group.AddEndpointFilter((call, next) =>
            call.HttpContext.User.Has(Role.Admin) ? next(call) : ValueTask.FromResult<object?>(TypedResults.Forbid()));
        return group;
    }
}
