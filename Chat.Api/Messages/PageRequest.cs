using System.Reflection;
using Chat.Api.Problems;

namespace Chat.Api.Messages;

/// <summary>The kind of a page's bound.</summary>
internal enum PageStart
{
    /// <summary>The page begins after a <c>seq</c>.</summary>
    After,

    /// <summary>The page ends before a <c>seq</c>.</summary>
    Before,

    /// <summary>The page has the messages that changed after a <c>change</c>, each once, in the order of change.</summary>
    ChangedAfter,
}

/// <summary>
/// The requested part of a conversation: <c>?after=SEQ</c>, <c>?before=SEQ</c> or <c>?changedAfter=CHANGE</c>, and <c>limit=N</c>.
/// </summary>
/// <param name="From">The kind of the bound.</param>
/// <param name="Bound">The <c>seq</c> or <c>change</c> of the bound, exclusive.</param>
/// <param name="Limit">The largest number of messages.</param>
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
