using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Chat.IntegrationTests.Mail;

/// <summary>A mail server that begins with TLS, and shows the certificate that a test chooses.</summary>
public sealed class TlsMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _dialogs = [];
    private Task _accepting = Task.CompletedTask;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public X509Certificate2 Certificate { get; set; } = null!;

    /// <summary>Every line that the server got through TLS.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>The connections so far.</summary>
    public int Connections => _dialogs.Count;

    public void Start(X509Certificate2 certificate)
    {
        Certificate = certificate;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        await Task.WhenAll(_dialogs);
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _dialogs.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = new SslStream(client.GetStream());
                await stream.AuthenticateAsServerAsync(
                    new SslServerAuthenticationOptions { ServerCertificate = Certificate }, _end.Token);
                await TalkAsync(stream);
            }
            catch (Exception exception) when (exception is IOException or AuthenticationException or OperationCanceledException)
            {
                // The caller refused the certificate, or left.
            }
        }
    }

    private async Task TalkAsync(SslStream stream)
    {
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 test");
        var isText = false;
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            Lines.Enqueue(line);
            if (isText && line != ".") continue;
            isText = line == "DATA";
            await writer.WriteLineAsync(line switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 done" });
        }
    }
}
