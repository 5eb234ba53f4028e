using System.Xml.Linq;
using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sealing;

/// <summary>
/// Checks that the key file holds the master keys of this database, and seals everything with the current one. A key that seals nothing any
/// more is retired: no new start asks for it.
/// </summary>
internal sealed partial class KeyRotation(
    ChatDb database,
    MasterKeys keys,
    DataKeys dataKeys,
    IEnumerable<ISealedRows> sealedRows,
    IOptions<KeyFileOptions> options,
    ILogger<KeyRotation> logger)
{
    public const string Verb = "rotate-keys";

    private const int BatchSize = 1000;

    /// <exception cref="WrongKeysException">The key file lacks a master key that has sealed something in this database.</exception>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        var known = await database.MasterKeys.Where(key => key.RetiredAt == null).Select(key => key.Id).ToListAsync(cancellation);
        var entries = await database.DataProtectionKeys.Select(entry => entry.Xml!).ToListAsync(cancellation);
        var used = entries.SelectMany(entry => CookieKeys.MastersOf(XElement.Parse(entry)));
        var wrapping = await database.DataKeys.Select(key => key.Master).Distinct().ToListAsync(cancellation);
        var sealing = await MastersAsync(cancellation);
        var missing = known.Concat(used).Concat(wrapping).Concat(sealing).Distinct(StringComparer.Ordinal)
            .Where(id => keys.TryFind(id) is null).ToList();
        if (missing.Count == 0) return;
        throw new WrongKeysException(
            $"This database is sealed with the master key {string.Join(" and ", missing)}, "
            + $"which Sealing:KeyFile {options.Value.KeyFile} does not hold.");
    }

    /// <summary>
    /// Seals everything with the current master key, while APIs send. A repeated call changes nothing. A key that an API used meanwhile,
    /// because it had not read the file again, is not retired.
    /// </summary>
    public async Task RenewAsync(CancellationToken cancellation)
    {
        var current = keys.Current.Id;
        var rewrapped = await RewrapAsync(current, cancellation);
        var resealed = 0;
        foreach (var rows in sealedRows) resealed += await rows.RenewAsync(cancellation);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);

        // The row lock makes concurrent rotations run one after the other.
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO master_keys (id, first_used_at) VALUES ({current}, clock_timestamp())
            ON CONFLICT (id) DO UPDATE SET retired_at = NULL
            """,
            cancellation);
        var entries = await database.DataProtectionKeys.ToListAsync(cancellation);
        var renewed = 0;
        foreach (var entry in entries)
        {
            var xml = XElement.Parse(entry.Xml!);
            if (!CookieKeys.Renew(xml, keys)) continue;
            entry.Xml = xml.ToString(SaveOptions.DisableFormatting);
            renewed++;
        }

        await database.SaveChangesAsync(cancellation);
        var needed = (await MastersAsync(cancellation)).ToArray();
        var retired = await database.Database.ExecuteSqlAsync(
            $"""
            UPDATE master_keys SET retired_at = clock_timestamp()
            WHERE id <> {current} AND retired_at IS NULL AND NOT EXISTS (SELECT FROM data_keys WHERE master = master_keys.id)
                AND id <> ALL({needed})
            """,
            cancellation);
        await transaction.CommitAsync(cancellation);
        LogRenewed(logger, current, renewed, rewrapped, resealed, retired);
    }

    /// <summary>The master keys that rows of other features need.</summary>
    private async Task<List<string>> MastersAsync(CancellationToken cancellation)
    {
        List<string> masters = [];
        foreach (var rows in sealedRows) masters.AddRange(await rows.MastersAsync(cancellation));
        return masters;
    }

    /// <summary>Wraps the data keys in batches. The keys stay the same, so a send that runs meanwhile notices nothing.</summary>
    private async Task<int> RewrapAsync(string current, CancellationToken cancellation)
    {
        var (count, after) = (0, -1L);
        while (true)
        {
            var former = await database.DataKeys.AsNoTracking().Where(key => key.Id > after && key.Master != current)
                .OrderBy(key => key.Id).Take(BatchSize).ToListAsync(cancellation);
            if (former.Count == 0) return count;
            var renewed = former.ConvertAll(dataKeys.Rewrap);
            var (ids, masters) = (renewed.Select(key => key.Id).ToArray(), renewed.Select(key => key.Master).ToArray());
            var wrapped = renewed.Select(key => key.Wrapped).ToArray();
            count += await database.Database.ExecuteSqlAsync(
                $"""
                UPDATE data_keys key SET master = renewed.master, wrapped = renewed.wrapped
                FROM unnest({ids}, {masters}, {wrapped}) AS renewed (id, master, wrapped) WHERE key.id = renewed.id
                """,
                cancellation);
            after = former[^1].Id;
        }
    }

    [LoggerMessage(LogLevel.Information,
        "Everything is sealed with the master key {Current}: {Renewed} keys of cookies and {Rewrapped} data keys and "
        + "{Resealed} tokens were sealed again, {Retired} former keys were retired")]
    private static partial void LogRenewed(ILogger logger, string current, int renewed, int rewrapped, int resealed, int retired);
}
