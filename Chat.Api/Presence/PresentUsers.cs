namespace Chat.Api.Presence;

/// <summary>The users, among some, who have a live socket.</summary>
/// <param name="Users">Their ids.</param>
/// <param name="IsComplete">Whether all others are absent; if not, nothing is known of them, because Redis may have lost them.</param>
internal sealed record PresentUsers(IReadOnlySet<long> Users, bool IsComplete)
{
    public bool Contains(long user) => Users.Contains(user);

    /// <summary>Whether a user is present; null when nothing is known of them.</summary>
    public bool? Knows(long user) => Contains(user) ? true : IsComplete ? false : null;
}
