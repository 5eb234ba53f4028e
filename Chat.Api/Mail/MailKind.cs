using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Mail;

/// <summary>The kinds of mail. <see cref="MailTexts"/> has the text of each kind.</summary>
[JsonConverter(typeof(NameConverter<MailKind>))]
internal enum MailKind
{
    /// <summary>The password of the account was changed.</summary>
    PasswordChanged,
}
