namespace Chat.ServiceDefaults.Contracts;

/// <summary>The user of a session, as <c>GET /api/session</c> answers.</summary>
/// <param name="Id">The user id, in decimal.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Role"><c>student</c>, <c>coach</c> or <c>admin</c>.</param>
/// <param name="Shared">Whether the user signed in on a shared computer.</param>
/// <param name="Locked">Whether the session is locked: until its user gives the password, it gives access to nothing.</param>
/// <param name="LacksFactor">
/// Whether the session lacks the second factor that the user's role requires: until one is set up, it gives access to nothing.
/// </param>
public sealed record SignedInUser(
    string Id, string Name, string Role, bool Shared = false, bool Locked = false, bool LacksFactor = false)
{
    /// <summary>The request header in which a page names the user that it acts for, by <see cref="Id"/>.</summary>
    public const string Header = "Chat-User";

    /// <summary>The query parameter that names the user for a socket, because a browser can't add headers to its request.</summary>
    public const string Parameter = "user";
}

/// <summary>A session as the API knows it.</summary>
/// <param name="Id">The public id of the session, which gives no access to it.</param>
/// <param name="User">The user of the session.</param>
public sealed record Session(Guid Id, SignedInUser User)
{
    /// <summary>The response header of <c>GET /api/session</c> that holds <see cref="Id"/>.</summary>
    public const string Header = "Chat-Session";
}
