using System.Security.Claims;
using Chat.Api.Audit;
using Chat.Api.Invitations;
using Chat.Api.Problems;
using Chat.Api.Sessions;
using Chat.Api.Users;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.People;

internal static class PersonInvitationApi
{
    public static void MapPersonInvitation(this IEndpointRouteBuilder routes) =>
        routes.MapForAdmins("/people/{id}/invitation").WithTags("People").MapPost("", InviteAsync).WithName("invitePerson").NeedsProof()
            .WithSummary("For admins: mails a person a link to choose a password, or without a mail server answers with the link.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<InvitationDto>, ForbidHttpResult, ProblemHttpResult>> InviteAsync(
        string id, ClaimsPrincipal user, PersonInvitation invitation, IConfiguration configuration, CancellationToken cancellation)
    {
        if (!UserIds.TryParse(id, out var person)) return ProblemTypes.NoPerson();
        return await invitation.InviteAsync(Actor.Admin(user.Id()), person, cancellation) switch
        {
            (PersonOutcome.Done, var token) => TypedResults.Ok(
                new InvitationDto(token is null ? null : configuration.GetPublicOrigins()[0] + OneTimeLinks.Page + token)),
            (PersonOutcome.NotAllowed, _) => TypedResults.Forbid(),
            (PersonOutcome.PasswordSignInOff, _) => PasswordSignInOff.Answer(),
            (PersonOutcome.Disabled, _) => TypedResults.Problem(
                "The person is disabled. Enable the person first.",
                statusCode: StatusCodes.Status409Conflict,
                type: ProblemTypes.PersonDisabled),
            (PersonOutcome.HasPassword, _) => TypedResults.Problem(
                "The person has chosen a password already. Ask for a recovery if the person can't sign in.",
                statusCode: StatusCodes.Status409Conflict,
                type: ProblemTypes.HasPassword),
            (PersonOutcome.HasSignedIn, _) => TypedResults.Problem(
                "The person has signed in with a school account. Ask for a recovery if the person needs a password.",
                statusCode: StatusCodes.Status409Conflict,
                type: ProblemTypes.HasSignedIn),
            _ => ProblemTypes.NoPerson(),
        };
    }
}
