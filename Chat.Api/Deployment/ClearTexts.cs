using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Deployment;

/// <summary>
/// Seals the texts that a former version stored in clear, and drops their columns. An interrupted run continues where it was
/// (docs/adr/0022-sealed-texts.md).
/// </summary>
internal sealed partial class ClearTexts(ChatDb database, ClearMessages messages, ClearOwnTexts ownTexts, ILogger<ClearTexts> logger)
{
    public async Task SealAsync()
    {
        await SealAsync("messages", messages.SealAsync, "clear_text");
        await SealAsync("scheduled_messages", ownTexts.SealScheduledAsync, "clear_text");
        await SealAsync("availability_settings", ownTexts.SealAwayTextsAsync, "clear_text");
        await SealAsync("saved_replies", ownTexts.SealRepliesAsync, "clear_text", "clear_title");
    }

    private async Task SealAsync(string table, Func<Task<int>> seal, params string[] columns)
    {
        if (!await HasClearColumnAsync(table)) return;
        LogSealed(logger, await seal(), table);
        await DropAsync(table, columns);
    }

    private Task<bool> HasClearColumnAsync(string table) => database.Database
        .SqlQuery<bool>(
            $"""
            SELECT EXISTS (
                SELECT FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = {table} AND column_name = 'clear_text') AS "Value"
            """)
        .SingleAsync();

    /// <summary>Drops columns, after the table was rewritten: a dropped column and dead rows stay in the files.</summary>
    private async Task DropAsync(string table, string[] columns)
    {
        database.Database.SetCommandTimeout(TimeSpan.FromHours(12));
#pragma warning disable EF1002 // The names are constants.
        await database.Database.ExecuteSqlRawAsync($"VACUUM (FULL) {table}");
        await database.Database.ExecuteSqlRawAsync(
            $"ALTER TABLE {table} {string.Join(", ", columns.Select(column => $"DROP COLUMN IF EXISTS {column}"))}");
#pragma warning restore EF1002
    }

    [LoggerMessage(LogLevel.Information, "Sealed {Count} texts that a former version stored in clear in {Table}")]
    private static partial void LogSealed(ILogger logger, int count, string table);
}
