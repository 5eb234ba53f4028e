using Chat.Api.Messages;

namespace Chat.Api.People;

/// <summary>Checks the data of a user that an admin sends, member by member.</summary>
internal static class PersonCheck
{
    public const int MaxName = 200;
    public const int MaxEmail = 256;

    /// <summary>The user in the form that is kept, or its faults.</summary>
    public static (PersonTextDto? Person, IReadOnlyDictionary<string, string[]> Errors) Check(PersonTextDto sent)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!MessageText.TryTrim(sent.Name.Trim(), out var name, out var wrong, MaxName)) errors["name"] = [wrong];
        else if (name.Any(char.IsControl)) errors["name"] = ["The name is one line."];

        // Signing in trims the address in the same way.
        var email = sent.Email.Trim();
        if (!MessageText.TryTrim(email, out _, out wrong, MaxEmail)) errors["email"] = [wrong];
        else if (!IsAddress(email)) errors["email"] = ["That is no e-mail address."];
        return errors.Count > 0 ? (null, errors) : (sent with { Name = name!, Email = email }, errors);
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
