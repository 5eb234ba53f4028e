using Chat.Api.Users;

namespace Chat.Api.Mail.Texts;

/// <summary>Invites a new user to choose a password.</summary>
internal static class InvitationMail
{
    public static MailText Text(Language language, MailFacts facts) => language switch
    {
        Language.Nl => new(
            "Je account bij Chat",
            "Je hebt een account bij Chat gekregen. Daar praten studenten en coaches in vertrouwen met elkaar.",
            "Kies met de volgende link een wachtwoord. De link werkt één keer, en 72 uur lang.")
        {
            Link = new("Kies een wachtwoord", facts.Page("/welcome")),
            Note = "Is de link verlopen? Vraag een nieuwe aan met “Wachtwoord vergeten?” op de pagina waar je inlogt.",
        },
        _ => new(
            "Your account at Chat",
            "You were given an account at Chat, where students and coaches talk in confidence.",
            "Choose a password with the following link. The link works once, and for 72 hours.")
        {
            Link = new("Choose a password", facts.Page("/welcome")),
            Note = "Has the link expired? Ask for a new one with “Forgot your password?” on the page where you sign in.",
        },
    };
}
