using Chat.Api.Users;

namespace Chat.Api.Mail.Texts;

/// <summary>Tells a user of a sign-in on a new device, because somebody else may have signed in there.</summary>
internal static class NewDeviceMail
{
    public static MailText Text(Language language, MailFacts facts)
    {
        var device = string.Join(", ", new[] { facts.Data.GetValueOrDefault("browser"), facts.Data.GetValueOrDefault("system") }
            .OfType<string>());
        return language switch
        {
            Language.Nl => new(
                "Aangemeld op een nieuw apparaat",
                $"Op een nieuw apparaat is aangemeld bij je account bij Chat: {(device.Length > 0 ? device : "een onbekend apparaat")}.",
                "Was jij dat? Dan hoef je niets te doen.",
                "Was jij dat niet? Wijzig dan meteen je wachtwoord in de instellingen van Chat. Alle andere apparaten worden uitgelogd.")
            {
                Link = new("Naar de instellingen", $"{facts.Origin}/settings"),
            },
            _ => new(
                "New sign-in on another device",
                $"There was a sign-in to your account at Chat on a new device: {(device.Length > 0 ? device : "an unknown device")}.",
                "Was it you? Then there is nothing to do.",
                "Was it not you? Then change your password at once in the settings of Chat, which signs out all other devices.")
            {
                Link = new("Go to the settings", $"{facts.Origin}/settings"),
            },
        };
    }
}
