using System.Text.Json;
using System.Text.RegularExpressions;
using Chat.Api.Texts;
using Microsoft.Extensions.Options;

namespace Chat.Api.UrgentHelp;

/// <summary>Reads the card from its setting. The API does not start with an invalid card, because it would fail a person in need.</summary>
internal sealed partial class UrgentHelpCard : IValidateOptions<UrgentHelpOptions>
{
    public const int MaxContacts = 20;
    public const int MaxWords = 500;
    public const int MaxWeb = 500;

    private static readonly UrgentHelpDto None = new([]);

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The card, which was validated at the start.</summary>
    public static UrgentHelpDto Read(UrgentHelpOptions options) =>
        options.Json is { } json ? JsonSerializer.Deserialize<UrgentHelpDto>(json, Strict) ?? None : None;

    public ValidateOptionsResult Validate(string? name, UrgentHelpOptions options) =>
        FaultOf(options) is { } fault
            ? ValidateOptionsResult.Fail($"{UrgentHelpOptions.CardSetting}: {fault}")
            : ValidateOptionsResult.Success;

    private static string? FaultOf(UrgentHelpOptions options)
    {
        try
        {
            return FaultOf(Read(options));
        }
        catch (FormatException)
        {
            return "It is neither JSON nor Base64.";
        }
        catch (JsonException exception)
        {
            return $"It is not the JSON of a card, at {exception.Path}.";
        }
    }

    private static string? FaultOf(UrgentHelpDto card)
    {
        if (card.Note is { } note && FaultOf(note) is { } wrong) return $"note: {wrong}";
        if (card.Contacts.Count > MaxContacts) return $"There are more than {MaxContacts} contacts.";
        return card.Contacts.Select((contact, number) => FaultOf(contact) is { } fault ? $"contacts[{number}].{fault}" : null)
            .FirstOrDefault(fault => fault is not null);
    }

    private static string? FaultOf(UrgentContactDto? contact)
    {
        // The serializer checks the members of an object for null, but not the elements of a list.
        if (contact is null) return "name: It is missing.";
        foreach (var (member, words) in new[] { ("name", contact.Name), ("address", contact.Address), ("hours", contact.Hours) })
        {
            if (words is not null && FaultOf(words) is { } fault) return $"{member}: {fault}";
        }

        if (contact.Phone is { } phone && !Phone().IsMatch(phone)) return "phone: It is no number such as 0800 0113 or +31 20 123 4567.";
        if (contact.Web is { } web && !IsWeb(web)) return "web: It is no address that begins with https://.";
        return contact is { Phone: null, Web: null, Address: null } ? "phone: A contact has a number, a web address or a place." : null;
    }

    private static string? FaultOf(WordsDto words)
    {
        if (!WrittenText.TryTrim(words.En, MaxWords, out _, out var reason)) return $"en: {reason}";
        return WrittenText.TryTrim(words.Nl, MaxWords, out _, out reason) ? null : $"nl: {reason}";
    }

    private static bool IsWeb(string web) =>
        web.Length <= MaxWeb && Uri.TryCreate(web, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo == "";

    [GeneratedRegex(@"\A(?=.{2,30}\z)\+?[0-9]+([ ()-]+[0-9]+)*\z")]
    private static partial Regex Phone();
}
