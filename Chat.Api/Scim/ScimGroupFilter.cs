using Chat.Api.Database;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Scim;

/// <summary>Filters of groups, which are few: each group is compared here.</summary>
internal static class ScimGroupFilter
{
    private const string Supported = "Groups are filtered by id, displayName, externalId and members.value, with eq.";

    /// <exception cref="ScimException">The filter has an attribute or an operator that is not supported.</exception>
    public static async Task<bool> HoldsAsync(
        ScimFilter filter, Role role, ChatDb database, CancellationToken cancellation) => filter switch
        {
            ScimFilter.And both => await HoldsAsync(both.Left, role, database, cancellation)
                & await HoldsAsync(both.Right, role, database, cancellation),
            ScimFilter.Or either => await HoldsAsync(either.Left, role, database, cancellation)
                | await HoldsAsync(either.Right, role, database, cancellation),
            ScimFilter.Not not => !await HoldsAsync(not.Inner, role, database, cancellation),
            ScimFilter.Comparison { Operator: "eq", Value: { } value } comparison => comparison.Path.Full switch
            {
                "id" => value == WireName.Write(role),
                "displayname" => string.Equals(value, WireName.Write(role), StringComparison.OrdinalIgnoreCase),
                "externalid" => false,
                "members" or "members.value" => UserIds.TryParse(value, out var id) && await database.Users.AnyAsync(
                    user => user.Id == id && user.Role == role && user.DeprovisionedAt == null, cancellation),
                _ => throw ScimException.InvalidFilter(Supported),
            },
            _ => throw ScimException.InvalidFilter(Supported),
        };
}
