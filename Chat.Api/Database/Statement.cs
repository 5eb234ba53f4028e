using Npgsql;

namespace Chat.Api.Database;

/// <summary>A statement for <see cref="GroupCommit"/>.</summary>
/// <param name="Text">SQL, with its parameters as <c>$1</c>, <c>$2</c> …</param>
/// <param name="Order">When it takes its locks, among others of one batch.</param>
/// <param name="Parameters">Makes the parameters: anew for each time that the statement runs.</param>
/// <param name="ReadAsync">Reads the rows.</param>
internal sealed record Statement<T>(
    string Text, StatementOrder Order, Func<IEnumerable<NpgsqlParameter>> Parameters, Func<NpgsqlDataReader, Task<T>> ReadAsync);

/// <summary>
/// The order in which the statements of a batch lock rows: by conversation, and within it by whose row is locked.
/// Equal ones keep the order of their requests.
/// </summary>
internal readonly record struct StatementOrder : IComparable<StatementOrder>
{
    private readonly (long Low, long High, long User) _key;

    /// <summary>The order of a statement that locks the conversation of two users, or the row that one of them has in it.</summary>
    public StatementOrder(long user, long peer) => _key = (Math.Min(user, peer), Math.Max(user, peer), user);

    public int CompareTo(StatementOrder other) => _key.CompareTo(other._key);
}
