using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Sessions;

/// <summary>Section <c>SecondFactor</c> of the configuration.</summary>
internal sealed class SecondFactorOptions
{
    /// <summary>
    /// The roles whose users must have a second factor, separated by commas; empty for none. The default is <c>admin</c>, and none in
    /// development.
    /// </summary>
    public string? RequiredFor { get; set; }

    /// <summary>The roles of <see cref="RequiredFor"/>; null when a name is that of no role.</summary>
    public IReadOnlySet<Role>? Roles()
    {
        var roles = new HashSet<Role>();
        foreach (var name in (RequiredFor ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!WireName.TryRead(name, out Role role)) return null;
            roles.Add(role);
        }

        return roles;
    }
}
