using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <content>Rows that are due at a time: reminders of messages, scheduled messages, and users' own reminders.</content>
public sealed partial class TestDatabase
{
    /// <summary>The tables of rows that are due at a time: reminders of messages, scheduled messages, and users' own reminders.</summary>
    private static readonly string[] DueTables = ["unfetched", "scheduled_messages", "own_reminders"];

    /// <summary>Moves the user's scheduled messages this much earlier.</summary>
    public Task BringForwardAsync(Person sender, TimeSpan by) => ExecuteAsync(
        "UPDATE scheduled_messages SET send_at = send_at - $2, due_at = due_at - $2 WHERE sender_id = $1", sender.UserId, by);

    /// <summary>Moves the user's reminders this much earlier.</summary>
    public Task BringRemindersForwardAsync(Person user, TimeSpan by) =>
        ExecuteAsync("UPDATE own_reminders SET due_at = due_at - $2 WHERE user_id = $1", user.UserId, by);

    /// <summary>The number of the user's reminders.</summary>
    public Task<long> RemindersAsync(Person user) =>
        ValueAsync<long>("SELECT count(*) FROM own_reminders WHERE user_id = $1", user.UserId);

    /// <summary>Leaves a scheduled message as a process does that takes it and dies: another process takes it in a minute.</summary>
    public Task LeaveTakenAsync(Person sender, Guid clientId) => ExecuteAsync(
        """
        UPDATE scheduled_messages SET send_at = now(), due_at = now() + interval '1 minute', taken = true
        WHERE sender_id = $1 AND client_id = $2
        """,
        sender.UserId,
        clientId);

    /// <summary>The number of the user's scheduled messages that could not be sent.</summary>
    public Task<long> UnsentAsync(Person sender) =>
        ValueAsync<long>("SELECT count(*) FROM scheduled_messages WHERE sender_id = $1 AND due_at IS NULL", sender.UserId);

    /// <summary>The number of conversations with a reminder for a user.</summary>
    public Task<long> UnfetchedByAsync(Person person) =>
        ValueAsync<long>("SELECT count(*) FROM unfetched WHERE user_id = $1", person.UserId);

    /// <summary>Makes a user's reminders due now, after this many earlier ones.</summary>
    public Task MakeDueAsync(Person person, int times) =>
        ExecuteAsync("UPDATE unfetched SET due_at = clock_timestamp(), times = $2 WHERE user_id = $1", person.UserId, times);

    /// <summary>The time until a user's next reminder.</summary>
    public Task<TimeSpan> DueInAsync(Person person) =>
        ValueAsync<TimeSpan>("SELECT min(due_at) - clock_timestamp() FROM unfetched WHERE user_id = $1", person.UserId);

    /// <summary>Whether an API is sending reminders: it holds the advisory lock.</summary>
    public Task<bool> IsRemindingAsync() =>
        ValueAsync<bool>("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted)");

    /// <summary>The number of conversations with a reminder for a user whose row is not locked.</summary>
    public Task<long> UnlockedOfAsync(Person person) =>
        ValueAsync<long>("SELECT count(*) FROM (SELECT FROM unfetched WHERE user_id = $1 FOR UPDATE SKIP LOCKED) unlocked", person.UserId);

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
            INSERT INTO scheduled_messages (sender_id, peer_id, client_id, body, send_at, due_at, taken)
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
}
