using Chat.Api.Users;

namespace Chat.Api.Mail.Texts;

/// <summary>Tells a user that the password was changed, because somebody else may have done so.</summary>
internal static class PasswordChangedMail
{
    public static MailText Text(Language language, MailFacts facts) => language switch
    {
        Language.Nl => new(
            "Je wachtwoord is gewijzigd",
            "Het wachtwoord van je account bij Chat is zojuist gewijzigd. Je bent op al je andere apparaten uitgelogd.",
            "Heb je dat niet zelf gedaan? Vraag dan meteen een nieuw wachtwoord aan, of neem contact op met de beheerder.")
        {
            Link = new("Naar Chat", facts.Origin),
        },
        _ => new(
            "Your password was changed",
            "The password of your account at Chat was changed just now. You are signed out on all your other devices.",
            "Was it not you? Then ask for a new password at once, or contact an administrator.")
        {
            Link = new("Go to Chat", facts.Origin),
        },
    };
}
