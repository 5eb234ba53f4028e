using Chat.Api.Users;

namespace Chat.Api.People;

/// <summary>A user, as admins see one.</summary>
/// <param name="Id">The user id.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="Email">The address to sign in with.</param>
/// <param name="Role">What the user is here for.</param>
/// <param name="Language">The language of what is sent to the user; null while nobody has said which.</param>
/// <param name="DisabledAt">When the user was disabled, UTC; null for one who may sign in.</param>
/// <param name="ActiveCoachings">How many coachings of the user are active.</param>
internal sealed record PersonDto(
    string Id, string Name, string Email, Role Role, Language? Language, DateTimeOffset? DisabledAt, int ActiveCoachings);

/// <summary>A user's data, as an admin gives them.</summary>
/// <param name="Name">One line of at most 200 characters after trimming.</param>
/// <param name="Email">At most 256 characters after trimming. Nobody else has it, in capitals or not.</param>
/// <param name="Role">What the user is here for.</param>
/// <param name="Language">The language of what is sent to the user; null while nobody has said which.</param>
internal sealed record PersonTextDto(string Name, string Email, Role Role, Language? Language = null);

/// <summary>A page of people.</summary>
/// <param name="Items">In the order of their names, without regard to capitals and accents.</param>
/// <param name="Next">Where the next page begins (<c>after</c>); null on the last one.</param>
internal sealed record PeoplePageDto(IReadOnlyList<PersonDto> Items, string? Next);
