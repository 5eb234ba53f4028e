using System.Data;
using System.Security.Cryptography;
using Chat.Api.Database;
using Chat.Api.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Accesses;

/// <summary>
/// Checks every chain of accesses: that no entry was changed, added or deleted without the key. An operator keeps the printed code: a later
/// run that prints fewer entries shows that the newest ones were deleted together with their head.
/// </summary>
internal sealed partial class AccessVerification(ChatDb database, DataKeys keys, ILogger<AccessVerification> logger)
{
    public const string Verb = "verify-accesses";

    /// <returns>Whether all chains hold.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        // One snapshot, because admins may read meanwhile.
        await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var wrapped = await (
            from head in database.AccessHeads
            join key in database.DataKeys on head.KeyId equals key.Id
            select new { Head = head, Key = key }).AsNoTracking().ToDictionaryAsync(row => row.Head.ConversationId, cancellation);
        var chains = wrapped.ToDictionary(pair => pair.Key, _ => new Chain());
        HashSet<long> broken = [];
        await foreach (var entry in database.Accesses.AsNoTracking()
            .OrderBy(access => access.ConversationId).ThenBy(access => access.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!wrapped.TryGetValue(entry.ConversationId, out var known) || !Follows(entry, chains[entry.ConversationId], known.Key))
                broken.Add(entry.ConversationId);
        }

        broken.UnionWith(wrapped.Values.Select(row => row.Head).Where(head => !chains[head.ConversationId].EndsAt(head))
            .Select(head => head.ConversationId));

        // A grant makes the head, which nothing deletes.
        var granted = await database.AccessRequests.Where(request => request.GrantedAt != null)
            .Select(request => request.ConversationId).Distinct().ToListAsync(cancellation);
        broken.UnionWith(granted.Where(conversation => !chains.ContainsKey(conversation)));
        broken.UnionWith(await WithoutGrantAsync(cancellation));
        foreach (var conversation in broken.Order()) LogBroken(logger, conversation);
        if (broken.Count > 0) return false;
        LogHolds(logger, chains.Count, chains.Values.Sum(chain => chain.Number), CodeOf(chains));
        return true;
    }

    /// <summary>Whether the entry is the next one of its chain, and has the right seal. The chain goes on with it.</summary>
    private bool Follows(Access entry, Chain chain, WrappedKey key)
    {
        var seal = new AccessSeal(
            entry.ConversationId, entry.Number, entry.RequestId, entry.ReaderId, entry.FromSeq, entry.ToSeq, entry.At);
        var isNext = entry.Number == chain.Number + 1 && entry.Previous.AsSpan().SequenceEqual(chain.Mac);
        var isSealed = IsSealed(entry, seal, chain, key);
        (chain.Number, chain.Mac) = (entry.Number, entry.Mac);
        return isNext && isSealed;
    }

    /// <summary>Whether the seal is right. A key that does not open is no reason to leave the other chains unchecked.</summary>
    private bool IsSealed(Access entry, AccessSeal seal, Chain chain, WrappedKey key)
    {
        try
        {
            return CryptographicOperations.FixedTimeEquals(seal.Make(keys, key, chain.Mac), entry.Mac);
        }
        catch (CryptographicException exception)
        {
            LogKey(logger, entry.ConversationId, exception.Message);
            return false;
        }
    }

    /// <summary>
    /// The conversations with an entry that its request does not allow. An owner of the tables could take a grant back, which would hide
    /// the entry from the student and the coach.
    /// </summary>
    private Task<List<long>> WithoutGrantAsync(CancellationToken cancellation) => (
        from access in database.Accesses
        join request in database.AccessRequests on access.RequestId equals request.Id
        where request.GrantedById == null || request.ConversationId != access.ConversationId
            || (access.ReaderId != request.AskedById && access.ReaderId != request.GrantedById)
        select access.ConversationId).Distinct().ToListAsync(cancellation);

    /// <summary>A code over the ends of all chains.</summary>
    private static string CodeOf(Dictionary<long, Chain> chains)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, chain) in chains.OrderBy(pair => pair.Key)) hash.AppendData(chain.Mac);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    [LoggerMessage(
        LogLevel.Critical,
        "The chain of accesses of conversation {Conversation} is broken: an entry, or the grant of one, was changed or deleted")]
    private static partial void LogBroken(ILogger logger, long conversation);

    [LoggerMessage(LogLevel.Error, "The key of the accesses of conversation {Conversation} does not open: {Reason}")]
    private static partial void LogKey(ILogger logger, long conversation, string reason);

    [LoggerMessage(LogLevel.Information, "The accesses hold: {Chains} conversations, {Entries} entries, code {Code}")]
    private static partial void LogHolds(ILogger logger, int chains, long entries, string code);

    private sealed class Chain
    {
        public long Number { get; set; }

        public byte[] Mac { get; set; } = [];

        public bool EndsAt(AccessHead head) => head.Number == Number && head.Mac.AsSpan().SequenceEqual(Mac);
    }
}
