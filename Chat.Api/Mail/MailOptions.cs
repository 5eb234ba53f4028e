using System.Net;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Chat.Api.Mail;

/// <summary>The protection of the connection to the mail server.</summary>
internal enum MailSecurity
{
    /// <summary>The connection changes to TLS before anything is sent, usually at port 587.</summary>
    StartTls,

    /// <summary>The connection begins with TLS, usually at port 465.</summary>
    Tls,

    /// <summary>Clear text, which is allowed only to this machine.</summary>
    None,
}

/// <summary>Section <c>Mail</c> of the configuration. Without <see cref="Host"/> Chat sends no mail.</summary>
internal sealed class MailOptions
{
    /// <summary>The greatest time in a setting of mail. A timer can't wait for more than 49 days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>The mail server (SMTP); empty when Chat sends no mail.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>The name to sign in to the mail server with; empty when the server asks for none.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The sender, such as <c>Chat &lt;chat@school.example&gt;</c>.</summary>
    public string From { get; init; } = "";

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>
    /// Whether the certificate of the mail server is looked up in its authority's list of revoked ones. An authority of the school's own
    /// may have no such list.
    /// </summary>
    public bool CheckRevocation { get; init; } = true;

    /// <summary>The time between two searches for due mail.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The pause after the first failure, which doubles with each further one, up to <see cref="LongestPause"/>.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The age at which a failure is the last one.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(1);

    public bool IsOn => Host.Length > 0;
}

/// <summary>Names the setting that has a fault.</summary>
internal sealed class MailOptionsCheck : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        if (!options.IsOn) return ValidateOptionsResult.Success;
        List<string> faults = [.. Faults(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(MailOptions options)
    {
        if (options.Port is < 1 or > 65_535) yield return $"Mail:Port is a number from 1 to 65535, not {options.Port}.";
        if (!MailboxAddress.TryParse(options.From, out var from) || from.Domain.Length == 0)
            yield return "Mail:From must be an address such as \"Chat <chat@school.example>\".";
        if (!Enum.IsDefined(options.Security)) yield return "Mail:Security is StartTls, Tls or None.";
        if (options.Security == MailSecurity.None && !IsHere(options.Host))
            yield return $"Mail:Security is None, but Mail:Host {options.Host} is another machine: it must be StartTls or Tls.";
        if (!HasTimes(options))
        {
            yield return "Mail:Interval, :FirstPause, :LongestPause and :GiveUpAfter are times above 0 and up to 30 days, the longest not "
                + "below the first.";
        }
    }

    private static bool HasTimes(MailOptions options) =>
        new[] { options.Interval, options.FirstPause, options.LongestPause, options.GiveUpAfter }
            .All(time => time > TimeSpan.Zero && time <= MailOptions.Longest)
        && options.LongestPause >= options.FirstPause;

    private static bool IsHere(string host) => IPAddress.TryParse(host, out var address)
        ? IPAddress.IsLoopback(address)
        : host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
}
