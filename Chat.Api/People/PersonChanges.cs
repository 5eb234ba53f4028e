using Chat.Api.Audit;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.People;

/// <summary>The members of a person that differ, for the audit log.</summary>
internal static class PersonChanges
{
    /// <summary>The changed members; all that have a value when there was no person before.</summary>
    public static List<AuditChangeDto> Between(PersonTextDto? from, PersonTextDto to)
    {
        AuditChangeDto[] members =
        [
            new("name", from?.Name, to.Name),
            new("email", from?.Email, to.Email),
            new("role", from is null ? null : WireName.Write(from.Role), WireName.Write(to.Role)),
            new("language", Written(from?.Language), Written(to.Language)),
            new("externalId", from?.ExternalId, to.ExternalId),
        ];
        return [.. members.Where(member => member.From != member.To)];
    }

    private static string? Written(Language? language) => language is { } known ? WireName.Write(known) : null;
}
