namespace Chat.Api.Presence;

/// <summary>Those of some users who have a live socket.</summary>
/// <param name="Users">Their ids.</param>
/// <param name="IsComplete">Whether all others are absent. Not so, of them nothing is known: Redis has not been told of all who are present yet.</param>
internal sealed record PresentUsers(IReadOnlySet<long> Users, bool IsComplete)
{
    public bool Contains(long user) => Users.Contains(user);

    /// <summary>Whether a user is present; null when nothing is known of them.</summary>
    public bool? Knows(long user) => Contains(user) ? true : IsComplete ? false : null;
}
