using Chat.Api.Users;

namespace Chat.Api.Mail.Texts;

/// <summary>Tells a user that a passkey was added, because somebody else may have done so.</summary>
internal static class PasskeyAddedMail
{
    public static MailText Text(Language language, MailFacts facts) => language switch
    {
        Language.Nl => new(
            "Er is een passkey toegevoegd",
            "Aan je account bij Chat is zojuist een passkey toegevoegd. Daarmee kun je inloggen zonder wachtwoord.",
            "Heb je dat niet zelf gedaan? Verwijder de passkey dan meteen in de instellingen van Chat, en wijzig je wachtwoord.")
        {
            Link = new("Naar de instellingen", $"{facts.Origin}/settings"),
        },
        _ => new(
            "A passkey was added",
            "A passkey was added to your account at Chat just now. It signs in without a password.",
            "Was it not you? Then remove the passkey at once in the settings of Chat, and change your password.")
        {
            Link = new("Go to the settings", $"{facts.Origin}/settings"),
        },
    };
}
