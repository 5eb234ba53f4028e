using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Chat.Api.Problems;

/// <summary>The stable <c>type</c>s of the problem details (RFC 9457) that this API answers with.</summary>
internal static class ProblemTypes
{
    public const string InvalidRequest = Problem.InvalidRequest;
    public const string NotSignedIn = Prefix + "not-signed-in";
    public const string SignInFailed = Prefix + "sign-in-failed";
    public const string WrongPassword = Prefix + "wrong-password";
    public const string LeakedPassword = Prefix + "leaked-password";
    public const string WrongPasskey = Prefix + "wrong-passkey";
    public const string SessionLocked = Prefix + "session-locked";
    public const string ProofNeeded = Prefix + "proof-needed";
    public const string SecondFactorNeeded = Prefix + "second-factor-needed";
    public const string SecondFactorMissing = Prefix + "second-factor-missing";
    public const string SecondFactorRequired = Prefix + "second-factor-required";
    public const string SignInExpired = Prefix + "sign-in-expired";
    public const string WrongCode = Prefix + "wrong-code";
    public const string CodeUsed = Prefix + "code-used";
    public const string SetupVoid = Prefix + "set-up-void";
    public const string TooManyAttempts = Prefix + "too-many-attempts";
    public const string TooManyCalls = Prefix + "too-many-calls";
    public const string NotAllowed = Prefix + "not-allowed";
    public const string NotFound = Prefix + "not-found";
    public const string TooLate = Prefix + "too-late";
    public const string AlreadySent = Prefix + "already-sent";
    public const string MessageDeleted = Prefix + "message-deleted";
    public const string AddressTaken = Prefix + "address-taken";
    public const string ExternalIdTaken = Prefix + "external-id-taken";
    public const string LastAdmin = Prefix + "last-admin";
    public const string InCoaching = Prefix + "in-coaching";
    public const string LinkVoid = Prefix + "link-void";
    public const string LinkWaits = Prefix + "link-waits";
    public const string HasPassword = Prefix + "has-password";
    public const string HasSignedIn = Prefix + "has-signed-in";
    public const string OwnRecovery = Prefix + "own-recovery";
    public const string RecoveryUnderWay = Prefix + "recovery-under-way";
    public const string NoRecovery = Prefix + "no-recovery";
    public const string SameAdmin = Prefix + "same-admin";
    public const string NewAdmin = Prefix + "new-admin";
    public const string MailOff = Prefix + "mail-off";
    public const string PersonDisabled = Prefix + "person-disabled";
    public const string CoachingEnded = Prefix + "coaching-ended";
    public const string RolesReversed = Prefix + "roles-reversed";
    public const string PersonActive = Prefix + "person-active";
    public const string PersonEmptied = Prefix + "person-emptied";
    public const string NothingToErase = Prefix + "nothing-to-erase";
    public const string LegalHold = Prefix + "legal-hold";
    public const string NothingToRead = Prefix + "nothing-to-read";
    public const string OwnConversation = Prefix + "own-conversation";
    public const string AccessUnderWay = Prefix + "access-under-way";
    public const string AccessNotOpen = Prefix + "access-not-open";
    public const string ImportFileRefused = Prefix + "import-file";
    public const string ImportRunning = Prefix + "import-running";
    public const string ImportChanged = Prefix + "import-changed";
    public const string ImportFaulty = Prefix + "import-faulty";
    public const string ImportDisablesMany = Prefix + "import-disables-many";
    public const string SignInOver = Prefix + "sign-in-over";
    public const string NotInvited = Prefix + "not-invited";
    public const string AddressNotVerified = Prefix + "address-not-verified";
    public const string AddressNew = Prefix + "address-new";
    public const string SchoolAccountTaken = Prefix + "school-account-taken";
    public const string AccountDisabled = Prefix + "account-disabled";
    public const string PasswordSignInOff = Prefix + "password-sign-in-off";
    public const string Unavailable = Problem.Unavailable;
    public const string OtherUser = Problem.OtherUser;

    /// <summary>The detail of a response that refuses a <c>seq</c>.</summary>
    public const string NoSuchMessage = "The conversation has no message with that seq.";

    private const string Prefix = Problem.Prefix;
    private const string Unexpected = Prefix + "unexpected";

    /// <summary>A 400 that names the invalid member.</summary>
    public static ValidationProblem Invalid(string member, string reason) =>
        Invalid(new Dictionary<string, string[]> { [member] = [reason] });

    /// <summary>A 400 that names each invalid member.</summary>
    public static ValidationProblem Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        TypedResults.ValidationProblem(errors, type: InvalidRequest);

    /// <summary>A 404 for a missing message, for callers who have passed the conversation's gate.</summary>
    public static ProblemHttpResult NoMessage() =>
        TypedResults.Problem(NoSuchMessage, statusCode: StatusCodes.Status404NotFound, type: NotFound);

    /// <summary>A 404 for a missing person, for admins, who may know which people exist.</summary>
    public static ProblemHttpResult NoPerson() =>
        TypedResults.Problem("There is no person with that id.", statusCode: StatusCodes.Status404NotFound, type: NotFound);

    /// <summary>A 409 for a call that needs the text of a deleted message.</summary>
    public static ProblemHttpResult DeletedMessage() =>
        TypedResults.Problem("The message was deleted.", statusCode: StatusCodes.Status409Conflict, type: MessageDeleted);

    public static void Describe(ProblemDetails problem) => problem.Type = problem.Type switch
    {
        { } type when type.StartsWith(Prefix, StringComparison.Ordinal) => type,
        _ => problem.Status switch
        {
            StatusCodes.Status401Unauthorized => NotSignedIn,
            StatusCodes.Status403Forbidden => NotAllowed,
            StatusCodes.Status404NotFound => NotFound,
            StatusCodes.Status503ServiceUnavailable => Unavailable,
            >= 400 and < 500 => InvalidRequest,
            _ => Unexpected,
        },
    };
}
