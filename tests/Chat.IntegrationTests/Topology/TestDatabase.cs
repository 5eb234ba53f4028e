using Chat.IntegrationTests.Driver;
using Microsoft.AspNetCore.Authentication;
using Npgsql;

namespace Chat.IntegrationTests.Topology;

/// <summary>Changes data in PostgreSQL that no API changes, and reads data that no API shows.</summary>
public sealed class TestDatabase(string connectionString) : IAsyncDisposable
{
    /// <summary>The tables of rows that are due at a time: reminders of messages, scheduled messages, and users' own reminders.</summary>
    private static readonly string[] DueTables = ["unfetched", "scheduled_messages", "own_reminders"];

    /// <summary>The connections are not pooled, because one from before a fault would fail the next test.</summary>
    private readonly NpgsqlDataSource _source =
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            CommandTimeout = 300,
            Options = "-c default_transaction_read_only=off -c enable_seqscan=off",
        });

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    public Task EndCoachingAsync(Pair pair) =>
        ExecuteAsync(
            "UPDATE coachings SET ended_at = now() WHERE student_id = $1 AND coach_id = $2", pair.Student.UserId, pair.Coach.UserId);

    /// <summary>Moves the sending times of the pair's messages into the past.</summary>
    public Task AgeMessagesAsync(Pair pair, TimeSpan by) => ExecuteAsync(
        "UPDATE messages SET sent_at = sent_at - $1 "
        + "WHERE conversation_id = (SELECT id FROM conversations WHERE student_id = $2 AND coach_id = $3)",
        by,
        pair.Student.UserId,
        pair.Coach.UserId);

    /// <summary>Moves the day on which the student got the away text this many days into the past.</summary>
    public Task AgeAwayTextAsync(Pair pair, int days) => ExecuteAsync(
        "UPDATE conversations SET away_told_on = away_told_on - $1 WHERE student_id = $2 AND coach_id = $3",
        days,
        pair.Student.UserId,
        pair.Coach.UserId);

    /// <summary>Moves the user's scheduled messages this much earlier.</summary>
    public Task BringForwardAsync(Person sender, TimeSpan by) => ExecuteAsync(
        "UPDATE scheduled_messages SET send_at = send_at - $2, due_at = due_at - $2 WHERE sender_id = $1", sender.UserId, by);

    /// <summary>Moves the user's reminders this much earlier.</summary>
    public Task BringRemindersForwardAsync(Person user, TimeSpan by) =>
        ExecuteAsync("UPDATE own_reminders SET due_at = due_at - $2 WHERE user_id = $1", user.UserId, by);

    /// <summary>The number of the user's reminders.</summary>
    public async Task<long> RemindersAsync(Person user)
    {
        await using var command = Command("SELECT count(*) FROM own_reminders WHERE user_id = $1", user.UserId);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Leaves a scheduled message like a process that takes it and dies: another process takes it in a minute.</summary>
    public Task LeaveTakenAsync(Person sender, Person peer, Guid clientId, string text) => ExecuteAsync(
        """
        INSERT INTO scheduled_messages (sender_id, peer_id, client_id, text, send_at, due_at, taken)
        VALUES ($1, $2, $3, $4, now(), now() + interval '1 minute', true)
        """,
        sender.UserId,
        peer.UserId,
        clientId,
        text);

    /// <summary>The number of the user's scheduled messages that could not be sent.</summary>
    public async Task<long> UnsentAsync(Person sender)
    {
        await using var command = Command("SELECT count(*) FROM scheduled_messages WHERE sender_id = $1 AND due_at IS NULL", sender.UserId);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Gives a user the password of the demo accounts.</summary>
    public Task GivePasswordAsync(long user) => ExecuteAsync(
        "UPDATE users SET password_hash = (SELECT password_hash FROM users WHERE email = 'student@demo.test') WHERE id = $1", user);

    /// <summary>Moves the time when the user was last here this much into the past.</summary>
    public Task AgeLastSeenAsync(Person person, TimeSpan by) =>
        ExecuteAsync("UPDATE last_seen SET seen_at = seen_at - $2 WHERE user_id = $1", person.UserId, by);

    /// <summary>The number of rows that hold the time when the user was last here.</summary>
    public async Task<long> LastSeenAsync(Person person)
    {
        await using var command = Command("SELECT count(*) FROM last_seen WHERE user_id = $1", person.UserId);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

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

    /// <summary>Makes PostgreSQL fail with this SQLSTATE at each UPDATE, or DELETE, of a session of this user, as in an outage.</summary>
    public Task FailSessionsAsync(Person person, string operation, string state) => ExecuteAsync(
        $"""
        CREATE FUNCTION fail_{person.UserId}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'away' USING ERRCODE = '{state}'; END $$;
        CREATE TRIGGER fail_{person.UserId} BEFORE {operation} ON sessions
            FOR EACH ROW WHEN (OLD.user_id = {person.UserId}) EXECUTE FUNCTION fail_{person.UserId}()
        """);

    /// <summary>Makes PostgreSQL refuse each message of this user with this SQLSTATE.</summary>
    public Task FailMessagesAsync(Person person, string state) => ExecuteAsync(
        $"""
        CREATE FUNCTION fail_messages_{person.UserId}() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'away' USING ERRCODE = '{state}'; END $$;
        CREATE TRIGGER fail_messages_{person.UserId} BEFORE INSERT ON messages
            FOR EACH ROW WHEN (NEW.sender_id = {person.UserId}) EXECUTE FUNCTION fail_messages_{person.UserId}()
        """);

    /// <summary>
    /// Changes the user's security stamp, as a change of password does, and commits when another transaction waits for the change.
    /// </summary>
    public Task ChangeStampUnderAsync(Person person, Func<Task> act) => ChangeUnderAsync("security_stamp = 'another'", person, act);

    /// <summary>Disables the user; otherwise as <see cref="ChangeStampUnderAsync"/>.</summary>
    public Task DisableUnderAsync(Person person, Func<Task> act) => ChangeUnderAsync("disabled_at = now()", person, act);

    /// <summary>The recorded last use and end of the user's session.</summary>
    public async Task<(DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt)> SessionAsync(Person person)
    {
        await using var command = Command("SELECT last_seen_at, expires_at FROM sessions WHERE user_id = $1", person.UserId);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        return (reader.GetFieldValue<DateTimeOffset>(0), reader.GetFieldValue<DateTimeOffset>(1));
    }

    /// <summary>The number of keys that protect cookies.</summary>
    public async Task<long> KeysAsync()
    {
        await using var command = Command("SELECT count(*) FROM data_protection_keys");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The texts in the table of messages for the pair.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(Pair pair)
    {
        await using var command = Command(
            "SELECT text FROM messages JOIN conversations ON id = conversation_id WHERE student_id = $1 AND coach_id = $2 ORDER BY seq",
            pair.Student.UserId,
            pair.Coach.UserId);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var texts = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) texts.Add(reader.GetString(0));
        return texts;
    }

    /// <summary>The number of notices that are owed to a user.</summary>
    public async Task<long> OwedToAsync(Person person)
    {
        await using var command = Command("SELECT count(*) FROM outbox WHERE user_id = $1", person.UserId);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The number of conversations with a reminder for a user.</summary>
    public async Task<long> UnfetchedByAsync(Person person)
    {
        await using var command = Command("SELECT count(*) FROM unfetched WHERE user_id = $1", person.UserId);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Makes a user's reminders due now, after this many earlier ones.</summary>
    public Task MakeDueAsync(Person person, int times) =>
        ExecuteAsync("UPDATE unfetched SET due_at = clock_timestamp(), times = $2 WHERE user_id = $1", person.UserId, times);

    /// <summary>The time until a user's next reminder.</summary>
    public async Task<TimeSpan> DueInAsync(Person person)
    {
        await using var command = Command("SELECT min(due_at) - clock_timestamp() FROM unfetched WHERE user_id = $1", person.UserId);
        return (TimeSpan)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Whether an API is sending reminders: it holds the advisory lock.</summary>
    public async Task<bool> IsRemindingAsync()
    {
        await using var command = Command("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted)");
        return (bool)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The number of conversations with a reminder for a user whose row is not locked.</summary>
    public async Task<long> UnlockedOfAsync(Person person)
    {
        await using var command = Command(
            "SELECT count(*) FROM (SELECT FROM unfetched WHERE user_id = $1 FOR UPDATE SKIP LOCKED) unlocked", person.UserId);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Makes a reminder due that nobody can fetch, of a user with themselves, so that the next search deletes it.</summary>
    public Task LeaveUnfetchableAsync(Person person) => ExecuteAsync(
        "INSERT INTO unfetched (user_id, peer_id, seq, due_at, times) VALUES ($1, $1, 1, clock_timestamp(), 0)", person.UserId);

    /// <summary>Adds this many reminders for other users, due in a month, of messages that do not exist.</summary>
    public Task LeaveWaitingAsync(int count, Person without) => ExecuteAsync(
        """
        INSERT INTO unfetched (user_id, peer_id, seq, due_at, times)
        SELECT one.id, other.id, 1, clock_timestamp() + interval '30 days', 0 FROM users one, users other
        WHERE one.id <> $2 LIMIT $1
        ON CONFLICT DO NOTHING
        """,
        (long)count,
        without.UserId);

    /// <summary>Adds this many scheduled messages and this many own reminders of all users, due in a month.</summary>
    public Task LeaveDueLaterAsync(int count) => ExecuteAsync(
        """
        WITH pairs AS (SELECT one.id, other.id AS peer FROM users one, users other LIMIT $1), messages AS (
            INSERT INTO scheduled_messages (sender_id, peer_id, client_id, text, send_at, due_at, taken)
            SELECT id, peer, gen_random_uuid(), 'Later', later, later, false
            FROM pairs, (SELECT clock_timestamp() + interval '30 days' AS later) AS time)
        INSERT INTO own_reminders (user_id, peer_id, seq, due_at, told)
        SELECT id, peer, 1, clock_timestamp() + interval '30 days', false FROM pairs
        ON CONFLICT DO NOTHING
        """,
        (long)count);

    /// <summary>Deletes the rows that are due much later.</summary>
    public Task ForgetWaitingAsync() => ExecuteAsync(string.Join(
        ';', DueTables.Select(table => $"DELETE FROM {table} WHERE due_at > clock_timestamp() + interval '20 days'")));

    /// <summary>Makes PostgreSQL cache the first plan of each statement that is prepared on new connections, or ends that.</summary>
    public Task KeepPlansAsync(bool kept) =>
        ExecuteAsync($"ALTER ROLE chat_api {(kept ? "SET plan_cache_mode = force_generic_plan" : "RESET plan_cache_mode")}");

    /// <summary>Updates PostgreSQL's statistics on the outbox and on <see cref="DueTables"/>.</summary>
    public Task VacuumAsync() => ExecuteAsync($"VACUUM (ANALYZE) outbox, {string.Join(", ", DueTables)}");

    /// <summary>
    /// Makes the outbox and <see cref="DueTables"/> large and then empty: the planner's statistics show large tables without rows.
    /// </summary>
    public async Task GrowAsync(int count, Person without)
    {
        // The rows have a time in the future, so that nobody relays them.
        await LeaveOwedAsync(count, age: TimeSpan.FromDays(-1));
        await LeaveWaitingAsync(count / 2, without);
        await LeaveDueLaterAsync(count / 2);
        await ExecuteAsync("DELETE FROM outbox WHERE owed_at > clock_timestamp()");
        await ForgetWaitingAsync();
        await ExecuteAsync($"VACUUM (ANALYZE, TRUNCATE FALSE) outbox, {string.Join(", ", DueTables)}");
    }

    /// <summary>Makes PostgreSQL look like a standby: new connections are read-only, except those of this class.</summary>
    public Task OnlyReadAsync(bool only) => ExecuteAsync(
        $"ALTER ROLE chat_api {(only ? "SET default_transaction_read_only = on" : "RESET default_transaction_read_only")}");

    /// <summary>Ends the API's connections and waits for their end. Only a member of a role may end its connections.</summary>
    public async Task EndConnectionsAsync()
    {
        await ExecuteAsync("GRANT chat_api TO CURRENT_USER");
        await ExecuteAsync("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'chat_api'");
    }

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

    /// <summary>Makes a sender's scheduled message due, and acts when it is sent and its deletion waits for a lock.</summary>
    public async Task WhileItsDeletionWaitsAsync(Person sender, Func<Task> act)
    {
        await using var sending = await HeldLock.TakeAsync(_source, "LOCK TABLE messages IN SHARE MODE");
        await BringForwardAsync(sender, TimeSpan.FromDays(1));
        await sending.IsWaitedForAsync();
        await using var row = await HeldLock.TakeAsync(
            _source, "SELECT FROM scheduled_messages WHERE sender_id = $1 AND taken FOR UPDATE", sender.UserId);
        await sending.CommitAsync();
        await row.IsWaitedForAsync();
        await act();
    }

    /// <summary>
    /// The number of searches of the services in the outbox and in <see cref="DueTables"/>, in the table with the fewest.
    /// </summary>
    public async Task<long> LooksAsync()
    {
        await using var command = Command(
            "SELECT min(seq_scan + idx_scan) FROM pg_stat_user_tables WHERE relname = 'outbox' OR relname = ANY($1)", (object)DueTables);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The number of rows read from each of <see cref="DueTables"/>, by the services and by this class.</summary>
    public async Task<IReadOnlyDictionary<string, long>> DueReadAsync()
    {
        await using var command = Command(
            "SELECT relname, seq_tup_read + idx_tup_fetch FROM pg_stat_user_tables WHERE relname = ANY($1)", (object)DueTables);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var read = new Dictionary<string, long>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) read.Add(rows.GetString(0), rows.GetInt64(1));
        return read;
    }

    /// <summary>Writes a row of the outbox like a process that commits and dies before it tells anyone.</summary>
    public Task LeaveOwedAsync(Person recipient, Person sender, string kind, TimeSpan age) => ExecuteAsync(
        "INSERT INTO outbox (user_id, sender_id, kind, owed_at) VALUES ($1, $2, $3, clock_timestamp() - $4)",
        recipient.UserId,
        sender.UserId,
        kind,
        age);

    /// <summary>Writes many such rows, of kind <c>read</c>, to and from everyone who has a conversation.</summary>
    public Task LeaveOwedAsync(int count, TimeSpan age) => ExecuteAsync(
        """
        INSERT INTO outbox (user_id, sender_id, kind, owed_at)
        SELECT user_id, peer_id, 'read', clock_timestamp() - $2
        FROM participants, generate_series(1, 1 + $1 / (SELECT count(*) FROM participants)) LIMIT $1
        """,
        (long)count,
        age);

    /// <summary>Writes many such rows of one pair and, behind them, a single one of another.</summary>
    public Task LeaveStormAsync(int count, Pair pair, Pair behind, TimeSpan age) => ExecuteAsync(
        """
        INSERT INTO outbox (user_id, sender_id, kind, owed_at)
        SELECT $2, $3, 'read', clock_timestamp() - $6 FROM generate_series(1, $1)
        UNION ALL SELECT $4, $5, 'read', clock_timestamp() - $6 / 2
        """,
        (long)count,
        pair.Coach.UserId,
        pair.Student.UserId,
        behind.Coach.UserId,
        behind.Student.UserId,
        age);

    /// <summary>Writes one such row for each user, peer and kind, and returns the number of rows.</summary>
    public async Task<int> LeaveAllOwedAsync(TimeSpan age, params string[] kinds)
    {
        await using var command = Command(
            "INSERT INTO outbox (user_id, sender_id, kind, owed_at) "
            + "SELECT user_id, peer_id, kind, clock_timestamp() - $1 FROM participants, unnest($2) kind",
            age,
            kinds);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The number of notices that are owed to anyone.</summary>
    public async Task<long> OwedAsync()
    {
        await using var command = Command("SELECT count(*) FROM outbox");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task ChangeUnderAsync(string change, Person person, Func<Task> act)
    {
        await using var held = await HeldLock.TakeAsync(_source, $"UPDATE users SET {change} WHERE id = $1", person.UserId);
        var acting = act();
        await held.IsWaitedForAsync();
        await held.CommitAsync();
        await acting;
    }

    private async Task ExecuteAsync(string statement, params object[] values)
    {
        await using var command = Command(statement, values);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private NpgsqlCommand Command(string statement, params object[] values)
    {
        var command = _source.CreateCommand(statement);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
