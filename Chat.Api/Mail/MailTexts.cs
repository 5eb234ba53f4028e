using Chat.Api.Mail.Texts;
using Chat.Api.Users;

namespace Chat.Api.Mail;

/// <summary>The texts of all kinds of mail. Each kind has a file in <c>Texts/</c> and a line here.</summary>
internal static class MailTexts
{
    private static readonly Dictionary<MailKind, Func<Language, MailFacts, MailText>> Kinds = new()
    {
        [MailKind.AddressChanged] = AddressChangedMail.Text,
        [MailKind.ConversationRead] = ConversationReadMail.Text,
        [MailKind.ErasureAnnounced] = ErasureAnnouncedMail.Text,
        [MailKind.Invitation] = InvitationMail.Text,
        [MailKind.NewDevice] = NewDeviceMail.Text,
        [MailKind.NewPassword] = NewPasswordMail.Text,
        [MailKind.PasskeyAdded] = PasskeyAddedMail.Text,
        [MailKind.PasskeyRemoved] = PasskeyRemovedMail.Text,
        [MailKind.PasswordChanged] = PasswordChangedMail.Text,
        [MailKind.RecoveryAsked] = RecoveryMail.Asked,
        [MailKind.RecoveryConfirmed] = RecoveryMail.Confirmed,
        [MailKind.RecoveryUsed] = RecoveryMail.Used,
        [MailKind.SecondFactorChanged] = SecondFactorChangedMail.Text,
        [MailKind.WaitingMessage] = WaitingMessageMail.Text,
    };

    /// <summary>The text of a mail in a language.</summary>
    public static MailText Of(MailKind kind, Language language, MailFacts facts) => Kinds[kind](language, facts);
}
