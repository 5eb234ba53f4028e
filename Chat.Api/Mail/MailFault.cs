using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Chat.Api.Mail;

/// <summary>The reason why a mail was not sent, without anything that the mail server said, which may hold an address.</summary>
[JsonConverter(typeof(NameConverter<MailFault>))]
internal enum MailFault
{
    /// <summary>The mail server can't be reached, or the connection broke.</summary>
    NoConnection,

    /// <summary>The mail server offers no TLS, or its certificate is wrong.</summary>
    NoSafeConnection,

    /// <summary>The mail server refused the user or the password.</summary>
    SignInRefused,

    /// <summary>The mail server refused the mail.</summary>
    MailRefused,

    /// <summary>The mail server refused the recipient's address for good, or the address is invalid.</summary>
    AddressRefused,

    /// <summary>The key file lacks the master key that sealed the link of the mail.</summary>
    LinkUnreadable,

    /// <summary>A fault of another kind; the log names it.</summary>
    Unexpected,
}

internal static class MailFaults
{
    /// <summary>The first SMTP status that means: do not try again.</summary>
    private const int FirstPermanent = 500;

    public static MailFault Of(Exception exception) => exception switch
    {
        SslHandshakeException => MailFault.NoSafeConnection,
        NotSupportedException => MailFault.NoSafeConnection,
        AuthenticationException => MailFault.SignInRefused,
        InvalidAddressException => MailFault.AddressRefused,
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refusal when IsPermanent(refusal) =>
            MailFault.AddressRefused,
        SmtpCommandException => MailFault.MailRefused,
        CryptographicException => MailFault.LinkUnreadable,
        ProtocolException or ServiceNotConnectedException or IOException or SocketException or TimeoutException
            or OperationCanceledException => MailFault.NoConnection,
        _ => MailFault.Unexpected,
    };

    private static bool IsPermanent(SmtpCommandException refusal) => (int)refusal.StatusCode >= FirstPermanent;
}

/// <summary>The user's address can't be written into a mail.</summary>
internal sealed class InvalidAddressException : Exception;
