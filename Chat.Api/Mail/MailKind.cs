using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Mail;

/// <summary>The kinds of mail. <see cref="MailTexts"/> has the text of each kind.</summary>
[JsonConverter(typeof(NameConverter<MailKind>))]
internal enum MailKind
{
    /// <summary>A new user chooses a password with the link.</summary>
    Invitation,

    /// <summary>A user who forgot the password chooses another one with the link.</summary>
    NewPassword,

    /// <summary>The user signed in on a new device.</summary>
    NewDevice,

    /// <summary>The password of the account was changed.</summary>
    PasswordChanged,

    /// <summary>The account got another address. This mail goes to the former one.</summary>
    AddressChanged,

    /// <summary>A passkey was added to the account.</summary>
    PasskeyAdded,

    /// <summary>A passkey of the account was removed.</summary>
    PasskeyRemoved,

    /// <summary>An admin asked for the recovery of the user's account; the link works after a while.</summary>
    RecoveryAsked,

    /// <summary>A second admin confirmed the recovery, so its link works now.</summary>
    RecoveryConfirmed,

    /// <summary>The account was recovered with the link.</summary>
    RecoveryUsed,

    /// <summary>A second factor of the account was changed, or a recovery code was used.</summary>
    SecondFactorChanged,

    /// <summary>A message waits for an absent user. The mail is dropped when the user has fetched everything before it is sent.</summary>
    WaitingMessage,

    /// <summary>An ended conversation of the user will be erased.</summary>
    ErasureAnnounced,

    /// <summary>Admins read one of the user's conversations.</summary>
    ConversationRead,
}
