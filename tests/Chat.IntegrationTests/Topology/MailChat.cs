using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <summary>A mail as the mail server got it.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same text as HTML.</param>
/// <param name="To">The recipients.</param>
/// <param name="Headers">The headers, by their names in small letters.</param>
public sealed record GotMail(
    string Subject, string Text, string Html, IReadOnlyList<GotAddress> To, IReadOnlyDictionary<string, object> Headers)
{
    public string MessageId => $"{Headers["message-id"]}";
}

/// <summary>An address of a mail.</summary>
public sealed record GotAddress([property: JsonPropertyName("address")] string Address, string Name);

/// <summary>A topology with a mail server, whose retries follow soon.</summary>
public sealed class MailChat() : RunningChat("mail")
{
    private readonly HttpClient _http = new();

    protected override bool HasMail => true;

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["Mail__Interval"] = "00:00:00.2",
        ["Mail__FirstPause"] = "00:00:00.5",
        ["Mail__LongestPause"] = "00:00:01",
        ["Accesses__Interval"] = "00:00:00.5",
        ["WaitingMail__Interval"] = "00:00:00.3",
        ["WaitingMail__SoonAfter"] = "00:00:01",
        ["WaitingMail__AtOnceAfter"] = "00:00:01",
        ["WaitingMail__QuietFrom"] = "00:00",
        ["WaitingMail__QuietUntil"] = "00:00",
    };

    public override async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>The mails to an address so far, the oldest first.</summary>
    public async Task<IReadOnlyList<GotMail>> MailsAsync(string address)
    {
        var all = await _http.GetFromJsonAsync<List<GotMail>>(new Uri(Topology.Mail, "/email"), TestContext.Current.CancellationToken);
        return [.. all!.Where(mail => mail.To.Any(to => to.Address.Equals(address, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>The mails to an address, when there are this many.</summary>
    public Task<IReadOnlyList<GotMail>> MailsAsync(string address, int count) =>
        Eventually.SeeAsync(() => MailsAsync(address), mails => mails.Count >= count);

    /// <summary>The only mail to an address.</summary>
    public async Task<GotMail> MailAsync(string address) => (await MailsAsync(address, 1)).ShouldHaveSingleItem();
}

/// <summary>The tests run one at a time, because some stop the mail server.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MailTopology : ICollectionFixture<MailChat>
{
    public const string Name = "Mail";
}

/// <summary>A school on the topology with mail.</summary>
public sealed class MailSchool(MailChat chat) : School(chat);
