using Chat.Api.Texts;

namespace Chat.Api.Tokens;

/// <summary>Checks the data of a token that an admin makes, member by member.</summary>
internal static class TokenCheck
{
    private const int MaxYears = 2;

    /// <summary>The token in the form that is kept, or its faults.</summary>
    public static (NewTokenDto? Token, IReadOnlyDictionary<string, string[]> Errors) Check(NewTokenDto sent, DateTimeOffset now)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!WrittenText.TryTrim(sent.Name.Trim(), ApiTokenTable.MaxName, out var name, out var wrong)) errors["name"] = [wrong];
        else if (name.Any(char.IsControl)) errors["name"] = ["The name is one line."];
        var expiresAt = sent.ExpiresAt?.ToUniversalTime();
        if (expiresAt <= now) errors["expiresAt"] = ["The time is in the past."];
        else if (expiresAt > now.AddYears(MaxYears)) errors["expiresAt"] = [$"A token lasts for {MaxYears} years at the most."];
        return errors.Count > 0 ? (null, errors) : (sent with { Name = name!, ExpiresAt = expiresAt }, errors);
    }
}
