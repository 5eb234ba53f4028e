using Chat.Api.Users;

namespace Chat.Api.Mail.Texts;

/// <summary>Tells a user that admins read one of their conversations. The mail does not say which one, nor why.</summary>
internal static class ConversationReadMail
{
    public static MailText Text(Language language, MailFacts facts) => language switch
    {
        Language.Nl => new(
            "Een gesprek van je is gelezen",
            "Twee beheerders van je school hebben een van je gesprekken in Chat geopend, en er is in gelezen.",
            "Boven het gesprek in Chat zie je wie het heeft gelezen, wanneer en waarom.")
        {
            Link = new("Naar Chat", facts.Origin),
        },
        _ => new(
            "A conversation of yours was read",
            "Two administrators of your school opened one of your conversations in Chat, and messages in it were read.",
            "Above the conversation in Chat you see who read it, when and why.")
        {
            Link = new("Go to Chat", facts.Origin),
        },
    };
}
