using System.Globalization;

namespace Chat.LoadTests.Ledgers;

/// <summary>The ledger that the API gives to admins, from PostgreSQL alone.</summary>
/// <param name="Persisted">Messages that are stored.</param>
/// <param name="Noticed">Messages whose notice Redis took.</param>
/// <param name="Fetched">Messages that the API has served to their recipient.</param>
/// <param name="Owed">Notices that wait for Redis.</param>
/// <param name="Unfetched">Messages that the API has not served to their recipient.</param>
/// <param name="BrokenConversations">Conversations whose numbering has a gap.</param>
internal sealed record ServerLedger(long Persisted, long Noticed, long Fetched, long Owed, long Unfetched, long BrokenConversations)
{
    /// <summary>The figures with unexpected values after this many more messages; other messages may still wait to be fetched.</summary>
    public IEnumerable<string> Differences(ServerLedger before, int sent) =>
        from figure in ((string Name, long Is, long Expected)[])
        [
            ("persisted", Persisted, before.Persisted + sent),
            ("noticed", Noticed, before.Persisted + sent),
            ("fetched", Fetched, before.Fetched + sent),
            ("owed", Owed, 0),
            ("unfetched", Unfetched, before.Unfetched),
            ("broken conversations", BrokenConversations, 0),
        ]
        where figure.Is != figure.Expected
        select string.Create(
            CultureInfo.InvariantCulture, $"the server's ledger has {figure.Name} {figure.Is} instead of {figure.Expected}");

    /// <summary>The change since an earlier ledger.</summary>
    public string Since(ServerLedger before) => string.Create(
        CultureInfo.InvariantCulture,
        $"persisted {Persisted - before.Persisted}, noticed {Noticed - before.Noticed}, fetched {Fetched - before.Fetched}, "
        + $"owed {Owed}, unfetched {Unfetched - before.Unfetched}, broken conversations {BrokenConversations}");
}
