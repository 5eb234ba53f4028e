using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Chat.Api.Mail;

/// <summary>One connection to the mail server, which opens with the first mail. A connection that failed stays failed.</summary>
internal sealed class MailServer(IOptions<MailOptions> options) : IAsyncDisposable
{
    private const int TimeoutMilliseconds = 20_000;

    private readonly SmtpClient _client = new()
    {
        Timeout = TimeoutMilliseconds,
        CheckCertificateRevocation = options.Value.CheckRevocation,
    };
    private Task? _connecting;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        await (_connecting ??= ConnectAsync(cancellation));
        await _client.SendAsync(message, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            if (_client.IsConnected) await _client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or MailKit.ProtocolException)
        {
            // Every mail of the connection has its result already.
        }

        _client.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        var settings = options.Value;
        await _client.ConnectAsync(
            settings.Host,
            settings.Port,
            settings.Security switch
            {
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                MailSecurity.StartTls => SecureSocketOptions.StartTls,
                _ => SecureSocketOptions.None,
            },
            cancellation);
        if (settings.User.Length > 0) await _client.AuthenticateAsync(settings.User, settings.Password, cancellation);
    }
}
