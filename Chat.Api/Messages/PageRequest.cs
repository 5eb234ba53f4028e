using System.Globalization;
using System.Reflection;
using Chat.Api.Problems;

namespace Chat.Api.Messages;

/// <summary>Which part of a conversation is asked for: <c>?after=SEQ</c> or <c>?before=SEQ</c>, and <c>limit=N</c>.</summary>
/// <param name="Bound">The <c>seq</c> that the page begins after, or ends before.</param>
/// <param name="IsBackwards">Whether the page ends before <paramref name="Bound"/>.</param>
/// <param name="Limit">How many messages at the most.</param>
internal sealed record PageRequest(long Bound, bool IsBackwards, int Limit)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    /// <summary>Called by the framework to bind the parameter of a handler.</summary>
    /// <exception cref="RefusedRequestException">A number is no plain integer within its range, or both ends are given.</exception>
    public static ValueTask<PageRequest?> BindAsync(HttpContext http, ParameterInfo _)
    {
        var after = Number(http.Request.Query, "after", 0, long.MaxValue);
        var before = Number(http.Request.Query, "before", 1, long.MaxValue);
        var limit = Number(http.Request.Query, "limit", 1, MaxLimit) ?? DefaultLimit;
        if (after is not null && before is not null) throw new RefusedRequestException("Give after or before, not both.");
        return ValueTask.FromResult<PageRequest?>(new PageRequest(before ?? after ?? 0, before is not null, (int)limit));
    }

    private static long? Number(IQueryCollection query, string name, long least, long most)
    {
        if (!query.TryGetValue(name, out var values)) return null;
        return values is [{ } text] && text.All(char.IsAsciiDigit) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw new RefusedRequestException($"The parameter {name} must be one whole number from {least} to {most}.");
    }
}
