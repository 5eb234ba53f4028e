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
    ChatDb database, MasterKeys keys, IOptions<KeyFileOptions> options, ILogger<KeyRotation> logger)
{
    public const string Verb = "rotate-keys";

    /// <exception cref="WrongKeysException">The key file lacks a master key that has sealed something in this database.</exception>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        var known = await database.MasterKeys.Where(key => key.RetiredAt == null).Select(key => key.Id).ToListAsync(cancellation);
        var entries = await database.DataProtectionKeys.Select(entry => entry.Xml!).ToListAsync(cancellation);
        var used = entries.SelectMany(entry => CookieKeys.MastersOf(XElement.Parse(entry)));
        var missing = known.Concat(used).Distinct(StringComparer.Ordinal).Where(id => keys.TryFind(id) is null).ToList();
        if (missing.Count == 0) return;
        throw new WrongKeysException(
            $"This database is sealed with the master key {string.Join(" and ", missing)}, "
            + $"which Sealing:KeyFile {options.Value.KeyFile} does not hold.");
    }

    /// <summary>Seals everything with the current master key. Again changes nothing.</summary>
    public async Task RenewAsync(CancellationToken cancellation)
    {
        var current = keys.Current.Id;
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
        var retired = await database.Database.ExecuteSqlAsync(
            $"UPDATE master_keys SET retired_at = clock_timestamp() WHERE id <> {current} AND retired_at IS NULL", cancellation);
        await transaction.CommitAsync(cancellation);
        LogRenewed(logger, current, renewed, retired);
    }

    [LoggerMessage(LogLevel.Information,
        "Everything is sealed with the master key {Current}: {Renewed} values were sealed anew, {Retired} former keys were retired")]
    private static partial void LogRenewed(ILogger logger, string current, int renewed, int retired);
}
