using Npgsql;

namespace Chat.Api.Database;

/// <summary>A statement for <see cref="GroupCommit"/>.</summary>
/// <param name="Text">SQL, with its parameters as <c>$1</c>, <c>$2</c> …</param>
/// <param name="Order">The place in the lock order among the statements of one batch.</param>
/// <param name="Parameters">Makes new parameters for each run of the statement.</param>
/// <param name="ReadAsync">Reads the rows.</param>
internal sealed record Statement<T>(
    string Text, StatementOrder Order, Func<IEnumerable<NpgsqlParameter>> Parameters, Func<NpgsqlDataReader, Task<T>> ReadAsync);

/// <summary>
/// The order in which the statements of a batch lock rows: by conversation, and within a conversation by the owner of the locked row. Equal
/// statements keep the order of their requests.
/// </summary>
internal readonly record struct StatementOrder : IComparable<StatementOrder>
{
    private readonly (long Low, long High, long User) _key;

    /// <summary>The order of a statement that locks the conversation of two users, or the row of one of them in it.</summary>
    public StatementOrder(long user, long peer) => _key = (Math.Min(user, peer), Math.Max(user, peer), user);

    public int CompareTo(StatementOrder other) => _key.CompareTo(other._key);
}
