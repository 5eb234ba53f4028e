using Chat.Api.Users;

namespace Chat.Api.Mail.Texts;

/// <summary>Tells a user that one of their ended conversations will be erased. The mail does not say which one.</summary>
internal static class ErasureAnnouncedMail
{
    public static MailText Text(Language language, MailFacts facts) => language switch
    {
        Language.Nl => new(
            "Een gesprek wordt gewist",
            $"Een van je gesprekken in Chat wordt op {facts.Data["date"]} gewist, omdat de begeleiding lang geleden is beëindigd.",
            "Wil je het bewaren? Download dan vóór die dag alles over jezelf, bij de instellingen onder Privacy.")
        {
            Link = new("Naar Chat", facts.Origin),
        },
        _ => new(
            "A conversation will be erased",
            $"One of your conversations in Chat will be erased on {facts.Data["date"]}, because its coaching ended long ago.",
            "Do you want to keep it? Then download everything about yourself before that day, in the settings under Privacy.")
        {
            Link = new("Go to Chat", facts.Origin),
        },
    };
}
