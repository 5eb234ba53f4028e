namespace Chat.Api.Presence;

/// <summary>The users, among the requested ones, who have a live socket.</summary>
/// <param name="Users">The ids of the present users.</param>
/// <param name="IsComplete">Whether all others are absent. False while Redis may have lost leases: the others are then unknown.</param>
internal sealed record PresentUsers(IReadOnlySet<long> Users, bool IsComplete)
{
    public bool Contains(long user) => Users.Contains(user);

    /// <summary>Whether a user is present; null when that is unknown.</summary>
    public bool? Knows(long user) => Contains(user) ? true : IsComplete ? false : null;
}
