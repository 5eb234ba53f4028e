using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Sealing;

/// <summary>The data keys of users, which seal what users write for themselves.</summary>
internal sealed class UserKeys(ChatDb database, DataKeys keys)
{
    /// <summary>The key of a user, which is made if there is none.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key can't be unwrapped.</exception>
    public async Task<DataKey> FindAsync(long user, CancellationToken cancellation)
    {
        while (true)
        {
            var made = keys.Make(user);
            var found = await database.DataKeys.FromSql(
                $"""
                WITH made AS (
                    INSERT INTO data_keys (id, user_id, master, wrapped, made_at)
                    VALUES ({made.Id}, {user}, {made.Master}, {made.Wrapped}, clock_timestamp())
                    ON CONFLICT (user_id) DO NOTHING RETURNING *
                )
                SELECT * FROM made UNION ALL SELECT * FROM data_keys WHERE user_id = {user}
                """).AsNoTracking().ToListAsync(cancellation);

            // An equal concurrent call was first: its key is visible now.
            if (found is [var key]) return keys.Unwrap(key.Id, key.Master, key.Wrapped);
        }
    }
}
