using Chat.Api.Users;

namespace Chat.Api.Mail.Texts;

/// <summary>Lets a user who forgot the password choose another one.</summary>
internal static class NewPasswordMail
{
    public static MailText Text(Language language, MailFacts facts) => language switch
    {
        Language.Nl => new(
            "Een nieuw wachtwoord voor Chat",
            "Iemand, waarschijnlijk jijzelf, heeft een nieuw wachtwoord voor je account bij Chat aangevraagd.",
            "Kies met de volgende link een wachtwoord. De link werkt één keer, en een uur lang.")
        {
            Link = new("Kies een nieuw wachtwoord", facts.Page("/welcome")),
            Note = "Heb je dit niet zelf gedaan? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.",
        },
        _ => new(
            "A new password for Chat",
            "Somebody, probably you, asked for a new password for your account at Chat.",
            "Choose a password with the following link. The link works once, and for an hour.")
        {
            Link = new("Choose a new password", facts.Page("/welcome")),
            Note = "Was it not you? Then there is nothing to do: your password stays as it is.",
        },
    };
}
