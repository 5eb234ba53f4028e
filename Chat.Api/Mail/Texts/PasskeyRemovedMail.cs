using Chat.Api.Users;

namespace Chat.Api.Mail.Texts;

/// <summary>Tells a user that a passkey was removed, because somebody else may have done so.</summary>
internal static class PasskeyRemovedMail
{
    public static MailText Text(Language language, MailFacts facts) => language switch
    {
        Language.Nl => new(
            "Er is een passkey verwijderd",
            "Een passkey van je account bij Chat is zojuist verwijderd. Niemand kan er meer mee inloggen.",
            "Heb je dat niet zelf gedaan? Wijzig dan meteen je wachtwoord in Chat, of neem contact op met de beheerder.")
        {
            Link = new("Naar de instellingen", $"{facts.Origin}/settings"),
        },
        _ => new(
            "A passkey was removed",
            "A passkey of your account at Chat was removed just now. Nobody can sign in with it any more.",
            "Was it not you? Then change your password at once in Chat, or contact an administrator.")
        {
            Link = new("Go to the settings", $"{facts.Origin}/settings"),
        },
    };
}
