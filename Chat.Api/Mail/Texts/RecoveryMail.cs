using Chat.Api.Users;

namespace Chat.Api.Mail.Texts;

/// <summary>The mails of a recovery, at each of its steps, because somebody may have talked an admin into it.</summary>
internal static class RecoveryMail
{
    public static MailText Asked(Language language, MailFacts facts) => language switch
    {
        Language.Nl => new(
            "Herstel van je account bij Chat",
            "Een beheerder heeft het herstel van je account aangevraagd, omdat je niet meer zou kunnen inloggen.",
            $"De volgende link geeft een nieuw wachtwoord. Hij werkt pas na {facts.Data["hours"]} uur, of eerder als een tweede beheerder "
                + "het bevestigt.",
            "Daarna werkt hij één keer, 72 uur lang. Je tweede factoren vervallen dan, en je wordt overal uitgelogd.",
            "Weet je hier niets van? Log dan in bij Chat en stop het daar, of neem meteen contact op met een beheerder.")
        {
            Link = new("Herstel je account", facts.Page("/welcome")),
        },
        _ => new(
            "Recovery of your account at Chat",
            "An administrator asked for the recovery of your account, because you can no longer sign in.",
            $"The following link sets a new password. It works only after {facts.Data["hours"]} hours, or sooner if a second "
                + "administrator confirms it.",
            "Then it works once, for 72 hours. Your second factors are removed, and you are signed out everywhere.",
            "If you know nothing about this, sign in to Chat and stop it there, or contact an administrator at once.")
        {
            Link = new("Recover your account", facts.Page("/welcome")),
        },
    };

    public static MailText Confirmed(Language language, MailFacts facts) => language switch
    {
        Language.Nl => new(
            "Je kunt je account bij Chat nu herstellen",
            "Een tweede beheerder heeft het herstel van je account bevestigd. De link in onze vorige mail werkt nu.",
            "Weet je hier niets van? Log dan in bij Chat en stop het daar, of neem meteen contact op met een beheerder.")
        {
            Link = new("Naar Chat", facts.Origin),
        },
        _ => new(
            "You can recover your account at Chat now",
            "A second administrator confirmed the recovery of your account. The link in our mail before this one works now.",
            "If you know nothing about this, sign in to Chat and stop it there, or contact an administrator at once.")
        {
            Link = new("Go to Chat", facts.Origin),
        },
    };

    public static MailText Used(Language language, MailFacts facts) => language switch
    {
        Language.Nl => new(
            "Je account bij Chat is hersteld",
            "Je account heeft een nieuw wachtwoord. Je tweede factoren zijn verwijderd, en je bent overal uitgelogd.",
            "Heb je dat niet zelf gedaan? Neem dan meteen contact op met een beheerder.")
        {
            Link = new("Naar Chat", facts.Origin),
        },
        _ => new(
            "Your account at Chat was recovered",
            "Your account has a new password. Your second factors were removed, and you were signed out everywhere.",
            "Was it not you? Then contact an administrator at once.")
        {
            Link = new("Go to Chat", facts.Origin),
        },
    };
}
