using System.Text.Json.Serialization;
using Chat.Api.Users;

namespace Chat.Api.People;

/// <summary>A user, as admins see one.</summary>
/// <param name="Id">The user id.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="Email">The address to sign in with.</param>
/// <param name="Role">The user's role.</param>
/// <param name="Language">The language of texts that are sent to the user; null while none is set.</param>
/// <param name="DisabledAt">When the user was disabled, UTC; null for a user who may sign in.</param>
/// <param name="ExternalId">The user's id in another system, such as the school's; null while there is none.</param>
/// <param name="ActiveCoachings">The number of the user's active coachings.</param>
/// <param name="EmptiedAt">When the user left and was emptied, UTC; left out for others.</param>
/// <param name="HeldAt">When a legal hold was set on the user's conversations, UTC; left out when none stands.</param>
internal sealed record PersonDto(
    string Id,
    string Name,
    string Email,
    Role Role,
    Language? Language,
    string? ExternalId,
    DateTimeOffset? DisabledAt,
    int ActiveCoachings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? EmptiedAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? HeldAt = null);

/// <summary>A user's data, as an admin sends them, all members of it: a value that is left out would be one that is cleared.</summary>
/// <param name="Name">One line of at most 200 characters after trimming.</param>
/// <param name="Email">At most 256 characters after trimming; unique without regard to capitals.</param>
/// <param name="Role">The user's role.</param>
/// <param name="Language">The language of texts that are sent to the user; null while none is set.</param>
/// <param name="ExternalId">
/// The user's id in another system: one line of at most 128 characters after trimming, unique; null or empty for none.
/// </param>
internal sealed record PersonTextDto(string Name, string Email, Role Role, Language? Language, string? ExternalId);

/// <summary>A page of people.</summary>
/// <param name="Items">The people in the order of their names, without regard to capitals and accents.</param>
/// <param name="Next">The start of the next page (<c>after</c>); null on the last page.</param>
internal sealed record PeoplePageDto(IReadOnlyList<PersonDto> Items, string? Next);
