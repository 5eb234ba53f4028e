using Chat.Api.Users;

namespace Chat.Api.Mail.Texts;

/// <summary>Tells a user that a second factor changed, because somebody else may have changed it.</summary>
internal static class SecondFactorChangedMail
{
    public static MailText Text(Language language, MailFacts facts)
    {
        var change = facts.Data.GetValueOrDefault("change");
        return language switch
        {
            Language.Nl => new(
                "Je tweestapsverificatie is gewijzigd",
                change switch
                {
                    "app-set-up" =>
                        "Bij je account bij Chat is zojuist een authenticator-app ingesteld. Je andere apparaten zijn uitgelogd.",
                    "app-removed" =>
                        "Bij je account bij Chat is de authenticator-app zojuist uitgezet. Je andere apparaten zijn uitgelogd.",
                    "recovery-codes-made" => "Bij je account bij Chat zijn zojuist nieuwe herstelcodes gemaakt. De oude werken niet meer.",
                    "recovery-code-used" => "Bij je account bij Chat is zojuist een herstelcode gebruikt. Elke code werkt één keer.",
                    "all-removed" =>
                        "Bij je account bij Chat zijn zojuist alle tweede stappen verwijderd. Je bent op al je apparaten uitgelogd.",
                    _ => "De tweestapsverificatie van je account bij Chat is zojuist gewijzigd.",
                },
                "Heb je dat niet zelf gedaan? Wijzig dan meteen je wachtwoord, en neem contact op met de beheerder.")
            {
                Link = new("Naar de instellingen", $"{facts.Origin}/settings"),
            },
            _ => new(
                "Your two-step verification was changed",
                change switch
                {
                    "app-set-up" =>
                        "An authenticator app was set up for your account at Chat just now. You are signed out on all your other devices.",
                    "app-removed" =>
                        "The authenticator app of your account at Chat was turned off just now. You are signed out on all other devices.",
                    "recovery-codes-made" => "New recovery codes were made for your account at Chat just now. The old ones no longer work.",
                    "recovery-code-used" => "A recovery code of your account at Chat was used just now. Each code works once.",
                    "all-removed" =>
                        "All second steps of your account at Chat were removed just now. You are signed out on all your devices.",
                    _ => "The two-step verification of your account at Chat was changed just now.",
                },
                "Was it not you? Then change your password at once, and contact an administrator.")
            {
                Link = new("Go to the settings", $"{facts.Origin}/settings"),
            },
        };
    }
}
