using System.Text;
using System.Text.Json;
using Chat.Api.Database;
using Chat.Api.Sealing;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Chat.Api.Mail;

/// <summary>Mail that is owed (docs/adr/0024-mail.md).</summary>
internal sealed class MailOutbox(ChatDb database, MasterKeys keys, IOptions<MailOptions> options)
{
    /// <summary>The purpose of the key that seals tokens.</summary>
    public const string Purpose = "mail";

    /// <summary>Whether this installation sends mail.</summary>
    public bool IsOn => options.Value.IsOn;

    /// <summary>Owes a mail to a user, in the caller's transaction. Without a mail server nothing is owed.</summary>
    /// <param name="user">The recipient.</param>
    /// <param name="kind">The kind, which decides the text.</param>
    /// <param name="data">The facts that the text names; never a secret.</param>
    /// <param name="token">The token of the one-time link, which is sealed until the mail is sent.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether a mail will be sent.</returns>
    public async Task<bool> AddAsync(
        long user, MailKind kind, IReadOnlyDictionary<string, string>? data, string? token, CancellationToken cancellation)
    {
        if (!IsOn) return false;
        var id = Guid.CreateVersion7();
        var (value, key) = Seal(id, token);
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO mail_outbox (id, user_id, kind, data, sealed_token, sealed_by, created_at, due_at, attempts)
            VALUES ({id}, {user}, {WireName.Write(kind)}, {JsonSerializer.Serialize(data ?? new Dictionary<string, string>())}::jsonb,
                {value}::bytea, {key}::text, clock_timestamp(), clock_timestamp(), 0)
            """,
            cancellation);
        return true;
    }

    /// <summary>Owes a mail with a one-time link to each of many users, in the caller's transaction.</summary>
    public async Task AddManyAsync(
        IReadOnlyList<(long User, string Token)> recipients, MailKind kind, CancellationToken cancellation)
    {
        if (!IsOn) return;
        var key = keys.Current;
        using var sealer = key.For(Purpose);
        Guid[] ids = [.. recipients.Select(_ => Guid.CreateVersion7())];
        string[] tokens = [.. recipients.Select((to, at) => Convert.ToHexString(Seal(sealer, ids[at], to.Token)))];
        long[] users = [.. recipients.Select(to => to.User)];
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO mail_outbox (id, user_id, kind, data, sealed_token, sealed_by, created_at, due_at, attempts)
            SELECT mail.id, mail.user_id, {WireName.Write(kind)}, {"{}"}::jsonb, decode(mail.token, 'hex'), {key.Id},
                clock_timestamp(), clock_timestamp(), 0
            FROM unnest({ids}, {users}, {tokens}) AS mail (id, user_id, token)
            """,
            cancellation);
    }

    /// <summary>Owes each of these users a mail at the address that the caller changes later in the same transaction.</summary>
    public async Task TellFormerAddressAsync(long[] users, CancellationToken cancellation)
    {
        if (!IsOn || users.Length == 0) return;
        Guid[] ids = [.. users.Select(_ => Guid.CreateVersion7())];
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO mail_outbox (id, user_id, kind, data, address, created_at, due_at, attempts)
            SELECT mail.id, users.id, {WireName.Write(MailKind.AddressChanged)}, {"{}"}::jsonb, users.email,
                clock_timestamp(), clock_timestamp(), 0
            FROM unnest({ids}, {users}) AS mail (id, user_id) JOIN users ON users.id = mail.user_id
            """,
            cancellation);
    }

    private static byte[] Seal(Sealer sealer, Guid id, string token) => sealer.Seal(Encoding.UTF8.GetBytes(token), id.ToByteArray());

    private (byte[]? Sealed, string? Key) Seal(Guid id, string? token)
    {
        if (token is null) return (null, null);
        var key = keys.Current;
        using var sealer = key.For(Purpose);
        return (Seal(sealer, id, token), key.Id);
    }
}
