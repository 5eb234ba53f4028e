using System.Reflection;
using Chat.Api.Problems;

namespace Chat.Api.Messages;

/// <summary>The start that a page is counted from.</summary>
internal enum PageStart
{
    /// <summary>After a <c>seq</c>.</summary>
    After,

    /// <summary>Before a <c>seq</c>: it ends there.</summary>
    Before,

    /// <summary>After a <c>change</c>, in that order: the messages that changed since, each once.</summary>
    ChangedAfter,
}

/// <summary>
/// Which part of a conversation is asked for: <c>?after=SEQ</c>, <c>?before=SEQ</c> or <c>?changedAfter=CHANGE</c>, and <c>limit=N</c>.
/// </summary>
/// <param name="From">The start that the page is counted from.</param>
/// <param name="Bound">The <c>seq</c> or <c>change</c> of that start, exclusive.</param>
/// <param name="Limit">How many messages at the most.</param>
internal sealed record PageRequest(PageStart From, long Bound, int Limit)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    /// <summary>Called by the framework to bind the parameter of a handler.</summary>
    /// <exception cref="RefusedRequestException">A number is no plain integer within its range, or two starts are given.</exception>
    public static ValueTask<PageRequest?> BindAsync(HttpContext http, ParameterInfo _)
    {
        var after = http.Request.Query.WholeNumber("after", 0, long.MaxValue);
        var before = http.Request.Query.WholeNumber("before", 1, long.MaxValue);
        var changedAfter = http.Request.Query.WholeNumber("changedAfter", 0, long.MaxValue);
        var limit = http.Request.Query.WholeNumber("limit", 1, MaxLimit) ?? DefaultLimit;
        return ValueTask.FromResult<PageRequest?>((after, before, changedAfter) switch
        {
            (_, null, null) => new PageRequest(PageStart.After, after ?? 0, (int)limit),
            (null, { } bound, null) => new PageRequest(PageStart.Before, bound, (int)limit),
            (null, null, { } bound) => new PageRequest(PageStart.ChangedAfter, bound, (int)limit),
            _ => throw new RefusedRequestException("Give one of after, before and changedAfter."),
        });
    }
}
