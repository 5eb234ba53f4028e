using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.People;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Tokens;

/// <summary>Makes, lists and revokes API tokens for admins, each change with its audit entry in one transaction.</summary>
internal sealed class TokenStore(ChatDb database, PeopleLocks locks, AuditLog audit, TimeProvider clock)
{
    /// <summary>All tokens: the valid ones first, then the newest.</summary>
    public Task<List<TokenDto>> ListAsync(CancellationToken cancellation) =>
        Described(database.ApiTokens.OrderBy(token => token.RevokedAt != null).ThenByDescending(token => token.Id))
            .ToListAsync(cancellation);

    /// <summary>Makes a token; null when the actor is no longer an admin.</summary>
    public async Task<MadeTokenDto?> MakeAsync(long admin, NewTokenDto wanted, CancellationToken cancellation)
    {
        var secret = TokenSecret.Make();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (!await IsAdminAsync(admin, cancellation)) return null;
        var token = new ApiToken
        {
            Name = wanted.Name,
            Scope = wanted.Scope,
            Hash = TokenSecret.HashOf(secret),
            MadeById = admin,
            MadeAt = clock.GetUtcNow(),
            ExpiresAt = wanted.ExpiresAt,
        };
        database.ApiTokens.Add(token);
        await database.SaveChangesAsync(cancellation);
        AuditChangeDto[] changes =
        [
            new("token", null, wanted.Name),
            .. wanted.ExpiresAt is { } end ? (AuditChangeDto[])[new("expiresAt", null, $"{end:yyyy-MM-dd}")] : [],
        ];
        await audit.WriteAsync(Actor.Admin(admin), AuditAction.TokenMade, admin, null, changes, cancellation);
        await transaction.CommitAsync(cancellation);
        return new(await Described(database.ApiTokens.Where(made => made.Id == token.Id)).SingleAsync(cancellation), secret);
    }

    /// <summary>
    /// Revokes a token for all instances at once, because each call of a token reads its row. A repeated call changes nothing.
    /// </summary>
    public async Task<TokenOutcome> RevokeAsync(long admin, long id, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        if (!await IsAdminAsync(admin, cancellation)) return TokenOutcome.NotAllowed;
        var name = await database.ApiTokens.Where(token => token.Id == id).Select(token => token.Name).SingleOrDefaultAsync(cancellation);
        if (name is null) return TokenOutcome.Missing;
        var revoked = await database.ApiTokens.Where(token => token.Id == id && token.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.RevokedAt, clock.GetUtcNow()), cancellation);
        if (revoked == 0) return TokenOutcome.Done;
        await audit.WriteAsync(Actor.Admin(admin), AuditAction.TokenRevoked, admin, null, [new("token", name, null)], cancellation);
        await transaction.CommitAsync(cancellation);
        return TokenOutcome.Done;
    }

    private async Task<bool> IsAdminAsync(long user, CancellationToken cancellation) =>
        (await locks.TakeAsync(user, cancellation)).Admins.Contains(user);

    private IQueryable<TokenDto> Described(IQueryable<ApiToken> tokens) =>
        from token in tokens
        join admin in database.Users on token.MadeById equals admin.Id
        select new TokenDto(
            token.Id,
            token.Name,
            token.Scope,
            new PersonNameDto(UserIds.Format(admin.Id), admin.Name),
            token.MadeAt,
            token.ExpiresAt,
            token.LastUsedOn,
            token.RevokedAt);
}

/// <summary>The result of revoking a token.</summary>
internal enum TokenOutcome
{
    /// <summary>The token is revoked.</summary>
    Done,

    /// <summary>The actor is no longer an admin.</summary>
    NotAllowed,

    /// <summary>There is no such token.</summary>
    Missing,
}
