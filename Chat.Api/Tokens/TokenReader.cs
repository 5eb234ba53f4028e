using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Tokens;

/// <summary>Finds the token of a call, and notes the day of its use.</summary>
internal sealed class TokenReader(ChatDb database, TimeProvider clock)
{
    /// <summary>
    /// The token of a secret; null when there is none, or it is expired or revoked. The look-up compares hashes, so its time tells nothing
    /// about a secret.
    /// </summary>
    public async Task<ValidToken?> FindAsync(string secret, CancellationToken cancellation)
    {
        if (!TokenSecret.IsPlausible(secret)) return null;
        var (hash, now) = (TokenSecret.HashOf(secret), clock.GetUtcNow());
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var found = await database.ApiTokens
            .Where(token => token.Hash == hash && token.RevokedAt == null && (token.ExpiresAt == null || token.ExpiresAt > now))
            .Select(token => new { Token = new ValidToken(token.Id, token.Name, token.Scope), token.LastUsedOn })
            .SingleOrDefaultAsync(cancellation);
        if (found is null) return null;
        if (found.LastUsedOn is not { } last || last < today)
        {
            await database.ApiTokens.Where(token => token.Id == found.Token.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(token => token.LastUsedOn, today), cancellation);
        }

        return found.Token;
    }
}
