using Chat.Api.Users;

namespace Chat.Api.Mail.Texts;

/// <summary>Tells a user at the former address that the account has another one, because somebody may take it over with that.</summary>
internal static class AddressChangedMail
{
    public static MailText Text(Language language, MailFacts facts) => language switch
    {
        Language.Nl => new(
            "Je adres bij Chat is gewijzigd",
            "Je school heeft je account bij Chat een ander e-mailadres gegeven. Dit is de laatste mail naar dit adres.",
            "Je logt voortaan in met het nieuwe adres, en Chat schrijft daarheen.",
            "Je wachtwoord blijft hetzelfde. Een dag lang geeft het nieuwe adres niemand een ander wachtwoord.",
            "Weet je hier niets van? Neem dan meteen contact op met een beheerder.")
        {
            Link = new("Naar Chat", facts.Origin),
        },
        _ => new(
            "Your address at Chat was changed",
            "Your school gave your account at Chat another email address. This is the last mail to this address.",
            "From now on you sign in with the new address, and Chat writes to it.",
            "Your password stays the same. For a day, the new address gives nobody another password.",
            "If you know nothing about this, contact an administrator at once.")
        {
            Link = new("Go to Chat", facts.Origin),
        },
    };
}
