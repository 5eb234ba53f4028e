using System.Diagnostics.CodeAnalysis;
using Chat.Api.Sessions;
using Chat.Api.Texts;

namespace Chat.Api.People;

/// <summary>Checks the data of a user that an admin sends, member by member.</summary>
internal static class PersonCheck
{
    public const int MaxName = 200;
    public const int MaxEmail = 256;
    public const int MaxExternalId = 128;

    /// <summary>The user in the form that is kept, or its faults.</summary>
    public static (PersonTextDto? Person, IReadOnlyDictionary<string, string[]> Errors) Check(PersonTextDto sent)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!WrittenText.TryTrim(sent.Name.Trim(), MaxName, out var name, out var wrong)) errors["name"] = [wrong];
        else if (name.Any(char.IsControl)) errors["name"] = ["The name is one line."];

        // Signing in trims the address in the same way.
        if (!TryCompose(sent.Email.Trim(), MaxEmail, out var email, out wrong)) errors["email"] = [wrong];
        else if (!IsAddress(email)) errors["email"] = ["That is no e-mail address."];
        string? externalId = null;
        if (sent.ExternalId?.Trim() is { Length: > 0 } id)
        {
            if (!TryCompose(id, MaxExternalId, out externalId, out wrong)) errors["externalId"] = [wrong];
            else if (externalId.Any(char.IsControl)) errors["externalId"] = ["The external id is one line."];
        }

        return errors.Count > 0 ? (null, errors) : (sent with { Name = name!, Email = email!, ExternalId = externalId }, errors);
    }

    /// <summary>The text in the Unicode form NFC, so that two spellings of one address or id are equal.</summary>
    private static bool TryCompose(
        string text, int limit, [NotNullWhen(true)] out string? composed, [NotNullWhen(false)] out string? reason)
    {
        composed = null;
        if (!WrittenText.TryTrim(text, limit, out _, out reason)) return false;
        composed = Nfc.Normalize(text);
        return WrittenText.TryTrim(composed, limit, out _, out reason);
    }

    /// <summary>
    /// Checks for one @ with text before and after it, and for visible characters only. Only a mail that arrives proves more.
    /// </summary>
    private static bool IsAddress(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < email.Length - 1 && at == email.LastIndexOf('@')
            && email.EnumerateRunes().All(VisibleText.IsVisible);
    }
}
