using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <content>The outbox of mail.</content>
public sealed partial class TestDatabase
{
    /// <summary>Moves the time when the user's mails were written this much into the past.</summary>
    public Task AgeMailAsync(Person person, TimeSpan by) =>
        ExecuteAsync("UPDATE mail_outbox SET created_at = created_at - $2 WHERE user_id = $1", person.UserId, by);

    /// <summary>Moves what waits for the user, and the last mail about it, this much into the past.</summary>
    public Task AgeWaitingMailAsync(Person person, TimeSpan by) => ExecuteAsync(
        """
        WITH mailed AS (UPDATE waiting_mail SET mailed_at = mailed_at - $2 WHERE user_id = $1)
        UPDATE unfetched SET waits_since = waits_since - $2, newest_at = newest_at - $2 WHERE user_id = $1
        """,
        person.UserId,
        by);

    /// <summary>Tokens that stop mails, as bits; PostgreSQL makes them as it makes those of new rows.</summary>
    public async Task<string[]> NewStopTokensAsync(int count)
    {
        var made = await ValueAsync<string>(
            """
            SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
            WHERE adrelid = 'waiting_mail'::regclass AND attname = 'stop_token'
            """);
        return await ValueAsync<string[]>(
            $"SELECT array_agg(('x' || replace(({made})::text, '-', ''))::bit(128)::text) FROM generate_series(1, $1)", count);
    }

    /// <summary>The mails of the user that wait for their sending.</summary>
    public Task<long> WaitingMailAsync(Person person) =>
        ValueAsync<long>("SELECT count(*) FROM mail_outbox WHERE user_id = $1 AND given_up_at IS NULL", person.UserId);

    /// <summary>The failed attempts to send the user's mails.</summary>
    public Task<long> MailAttemptsAsync(Person person) =>
        ValueAsync<long>("SELECT coalesce(sum(attempts), 0) FROM mail_outbox WHERE user_id = $1", person.UserId);

    /// <summary>Owes the user a mail that was sent before, as after the death of its sender.</summary>
    public Task OweMailAgainAsync(Person person, string messageId) => ExecuteAsync(
        """
        INSERT INTO mail_outbox (id, user_id, kind, data, created_at, due_at, attempts)
        VALUES ($2::text::uuid, $1, 'password-changed', '{}', now(), now(), 1)
        """,
        person.UserId,
        messageId.Trim('<', '>').Split('@')[0]);

    /// <summary>The master key that sealed the token of the user's waiting mail.</summary>
    public Task<string> MailKeyAsync(string userId) =>
        ValueAsync<string>("SELECT sealed_by FROM mail_outbox WHERE user_id = $1::text::bigint", userId);

    /// <summary>The user's waiting mail, as PostgreSQL shows its row.</summary>
    public Task<string> MailRowAsync(Person person) =>
        ValueAsync<string>("SELECT mail::text FROM mail_outbox mail WHERE user_id = $1", person.UserId);

    /// <summary>Moves the end of the user's one-time links this much towards the past.</summary>
    public Task AgeLinksAsync(string userId, TimeSpan by) => ExecuteAsync(
        "UPDATE one_time_links SET expires_at = expires_at - $2 WHERE user_id = $1::text::bigint", userId, by);

    /// <summary>Moves the time from which the link of the user's recovery works this much towards the past.</summary>
    public Task AgeRecoveryAsync(string userId, TimeSpan by) => ExecuteAsync(
        "UPDATE recoveries SET opens_at = opens_at - $2 WHERE user_id = $1::text::bigint", userId, by);

    /// <summary>Moves the time from which the new address of the user counts this much towards the past.</summary>
    public Task AgeAddressAsync(string userId, TimeSpan by) => ExecuteAsync(
        "UPDATE users SET address_counts_from = address_counts_from - $2 WHERE id = $1::text::bigint", userId, by);

    /// <summary>Takes the role from all admins, and returns their ids.</summary>
    public Task<long[]> HideAdminsAsync() => ValueAsync<long[]>(
        """
        WITH hidden AS (UPDATE users SET role = 'student' WHERE role = 'admin' RETURNING id)
        SELECT coalesce(array_agg(id), '{}') FROM hidden
        """);

    /// <summary>Gives the role back, as if it had never been away.</summary>
    public async Task ShowAdminsAsync(long[] ids)
    {
        await ExecuteAsync("UPDATE users SET role = 'admin' WHERE id = ANY($1)", ids);
        await ExecuteAsync("UPDATE users SET admin_since = clock_timestamp() - interval '1 day' WHERE id = ANY($1)", ids);
    }

    /// <summary>Sets the language and the address of a user.</summary>
    public Task SetMailAsync(Person person, string language, string email) =>
        ExecuteAsync("UPDATE users SET language = $2, email = $3 WHERE id = $1", person.UserId, language, email);
}
