using Chat.IntegrationTests.Driver;
using Microsoft.AspNetCore.Authentication;

namespace Chat.IntegrationTests.Topology;

/// <content>Users, their sessions and the keys of their cookies.</content>
public sealed partial class TestDatabase
{
    /// <summary>Gives a user the password of the demo accounts.</summary>
    public Task GivePasswordAsync(long user) => ExecuteAsync(
        "UPDATE users SET password_hash = (SELECT password_hash FROM users WHERE email = 'student@demo.test') WHERE id = $1", user);

    /// <summary>Gives a user this hash of a password, or none.</summary>
    public Task SetHashAsync(string email, string? hash) =>
        ExecuteAsync("UPDATE users SET password_hash = $2::text WHERE email = $1", email, (object?)hash ?? DBNull.Value);

    /// <summary>The hash of a user's password.</summary>
    public Task<string> HashAsync(string email) => ValueAsync<string>("SELECT password_hash FROM users WHERE email = $1", email);

    /// <summary>Moves the time when the user was last here this much into the past.</summary>
    public Task AgeLastSeenAsync(Person person, TimeSpan by) =>
        ExecuteAsync("UPDATE last_seen SET seen_at = seen_at - $2 WHERE user_id = $1", person.UserId, by);

    /// <summary>The number of rows that hold the time when the user was last here.</summary>
    public Task<long> LastSeenAsync(Person person) => ValueAsync<long>("SELECT count(*) FROM last_seen WHERE user_id = $1", person.UserId);

    /// <summary>Moves the last use of the user's session, which has not been used yet, this much into the past.</summary>
    public async Task AgeSessionAsync(Person person, TimeSpan by)
    {
        await using var command = Command("SELECT ticket FROM sessions WHERE user_id = $1", person.UserId);
        var stored = (byte[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        var ticket = TicketSerializer.Default.Deserialize(stored)!;
        (ticket.Properties.IssuedUtc, ticket.Properties.ExpiresUtc) = (ticket.Properties.IssuedUtc - by, ticket.Properties.ExpiresUtc - by);
        await ExecuteAsync(
            "UPDATE sessions SET ticket = $1, expires_at = expires_at - $2, last_seen_at = last_seen_at - $2 WHERE user_id = $3",
            TicketSerializer.Default.Serialize(ticket),
            by,
            person.UserId);
    }

    /// <summary>Moves the sign-in of the user's session back, and nothing else.</summary>
    public Task SignInEarlierAsync(Person person, TimeSpan by) =>
        ExecuteAsync("UPDATE sessions SET created_at = created_at - $1 WHERE user_id = $2", by, person.UserId);

    /// <summary>Moves the end of the user's pending sign-ins this much back.</summary>
    public Task AgePendingAsync(Person person, TimeSpan by) =>
        ExecuteAsync("UPDATE pending_sign_ins SET expires_at = expires_at - $1 WHERE user_id = $2", by, person.UserId);

    /// <summary>Moves the beginning of the user's setting up of an app this much back.</summary>
    public Task AgeSetupAsync(Person person, TimeSpan by) =>
        ExecuteAsync("UPDATE totp_secrets SET made_at = made_at - $1 WHERE user_id = $2", by, person.UserId);

    /// <summary>Lets the user's codes be accepted again, as if the app had not been used.</summary>
    public Task ForgetStepsAsync(Person person) => ExecuteAsync("UPDATE totp_secrets SET last_step = 0 WHERE user_id = $1", person.UserId);

    /// <summary>The number of the user's sessions.</summary>
    public async Task<long> SessionsOfAsync(Person person)
    {
        await using var command = Command("SELECT count(*) FROM sessions WHERE user_id = $1", person.UserId);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Makes PostgreSQL fail with this SQLSTATE at each UPDATE, or DELETE, of a session of this user, as in an outage.</summary>
    public Task FailSessionsAsync(Person person, string operation, string state) => ExecuteAsync(
        $"""
        CREATE FUNCTION fail_{person.UserId}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'away' USING ERRCODE = '{state}'; END $$;
        CREATE TRIGGER fail_{person.UserId} BEFORE {operation} ON sessions
            FOR EACH ROW WHEN (OLD.user_id = {person.UserId}) EXECUTE FUNCTION fail_{person.UserId}()
        """);

    /// <summary>
    /// Changes the user's security stamp, as a change of password does, and commits when another transaction waits for the change.
    /// </summary>
    public Task ChangeStampUnderAsync(Person person, Func<Task> act) => ChangeUnderAsync("security_stamp = 'another'", person, act);

    /// <summary>Disables the user; otherwise as <see cref="ChangeStampUnderAsync"/>.</summary>
    public Task DisableUnderAsync(Person person, Func<Task> act) => ChangeUnderAsync("disabled_at = now()", person, act);

    /// <summary>The number of keys that protect cookies.</summary>
    public Task<long> KeysAsync() => ValueAsync<long>("SELECT count(*) FROM data_protection_keys");

    /// <summary>The keys that protect cookies, as they are stored: all of them, and those that hold this text.</summary>
    public async Task<(long All, long Holding)> CookieKeysAsync(string text) => (
        await KeysAsync(),
        await ValueAsync<long>("SELECT count(*) FROM data_protection_keys WHERE strpos(xml, $1) > 0", text));

    /// <summary>The id of the only master key in use.</summary>
    public Task<string> MasterKeyAsync() => ValueAsync<string>("SELECT id FROM master_keys WHERE retired_at IS NULL");

    /// <summary>The number of failed sign-ins that are counted for an e-mail address.</summary>
    public async Task<int> FailuresAsync(string email)
    {
        await using var command = Command(
            "SELECT count FROM sign_in_failures WHERE subject = sha256(convert_to('account:' || upper($1), 'UTF8'))", email);
        return (int?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) ?? 0;
    }

    /// <summary>Fails to sign in, and acts while the count of the failure waits for a lock.</summary>
    public async Task WhileItsFailureWaitsAsync(Func<Task> signIn, Func<Task, Task> act)
    {
        await using var held = await HeldLock.TakeAsync(_source, "LOCK TABLE sign_in_failures IN SHARE MODE");
        var signingIn = signIn();
        await held.IsWaitedForAsync();
        await act(signingIn);
    }

    private async Task ChangeUnderAsync(string change, Person person, Func<Task> act)
    {
        await using var held = await HeldLock.TakeAsync(_source, $"UPDATE users SET {change} WHERE id = $1", person.UserId);
        var acting = act();
        await held.IsWaitedForAsync();
        await held.CommitAsync();
        await acting;
    }

    /// <summary>The recorded last use and end of the user's session.</summary>
    public async Task<(DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt)> SessionAsync(Person person)
    {
        await using var command = Command("SELECT last_seen_at, expires_at FROM sessions WHERE user_id = $1", person.UserId);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        return (reader.GetFieldValue<DateTimeOffset>(0), reader.GetFieldValue<DateTimeOffset>(1));
    }
}
