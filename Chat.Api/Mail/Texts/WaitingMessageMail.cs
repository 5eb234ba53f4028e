using Chat.Api.Users;

namespace Chat.Api.Mail.Texts;

/// <summary>Tells an absent user that a message waits: no name, no text, no number.</summary>
internal static class WaitingMessageMail
{
    public static MailText Text(Language language, MailFacts facts) => language switch
    {
        Language.Nl => new("Er is een bericht voor je", "Er is een bericht voor je in Chat. Log in om het te lezen.")
        {
            Link = new("Naar Chat", facts.Origin),
            Stop = Stop("Wil je deze mail niet meer?", facts),
        },
        _ => new("There is a message for you", "There is a message for you in Chat. Sign in to read it.")
        {
            Link = new("Go to Chat", facts.Origin),
            Stop = Stop("Do you no longer want this mail?", facts),
        },
    };

    private static MailStop Stop(string label, MailFacts facts)
    {
        var token = facts.Data[MailStop.Token];
        return new(new(label, $"{facts.Origin}/mail#{token}"), $"{facts.Origin}{MailStop.Path}/{token}");
    }
}
