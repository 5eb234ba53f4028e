using Chat.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chat.Api.SchoolAccounts;

/// <summary>The reason why somebody with a school account gets no session.</summary>
internal enum SchoolRefusal
{
    /// <summary>The sign-in took too long, was finished already, or began in another browser.</summary>
    SignInOver,

    /// <summary>Nobody has invited a person with this address.</summary>
    NotInvited,

    /// <summary>The provider tells no address, or has not checked that it is the person's.</summary>
    AddressNotVerified,

    /// <summary>The person with this address got it less than a day ago, and signed in before in another way.</summary>
    AddressNew,

    /// <summary>The person with this address signs in with another school account.</summary>
    SchoolAccountTaken,

    /// <summary>The person is disabled.</summary>
    AccountDisabled,
}

internal static class SchoolRefusals
{
    /// <summary>The problem that says so to the page.</summary>
    public static ProblemHttpResult Answer(this SchoolRefusal refusal) => refusal switch
    {
        SchoolRefusal.SignInOver => TypedResults.Problem(
            "The sign-in is over. Begin again.", statusCode: StatusCodes.Status410Gone, type: ProblemTypes.SignInOver),
        SchoolRefusal.NotInvited => Forbidden("Nobody has invited a person with this address.", ProblemTypes.NotInvited),
        SchoolRefusal.AddressNotVerified => Forbidden(
            "The school account has no verified e-mail address.", ProblemTypes.AddressNotVerified),
        SchoolRefusal.AddressNew => Forbidden("The person got this address less than a day ago.", ProblemTypes.AddressNew),
        SchoolRefusal.SchoolAccountTaken => Forbidden(
            "The person with this address signs in with another school account.", ProblemTypes.SchoolAccountTaken),
        _ => Forbidden("The account is disabled.", ProblemTypes.AccountDisabled),
    };

    private static ProblemHttpResult Forbidden(string detail, string type) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status403Forbidden, type: type);
}
