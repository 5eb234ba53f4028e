using System.Reflection;
using Chat.Api.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chat.Api.Coachings;

/// <summary>The state of a coaching: an active one lets its student and its coach talk.</summary>
internal enum CoachingState
{
    Active,
    Ended,
}

/// <summary>The requested part of a person's coachings: <c>?state=</c>, <c>?before=COACHING</c> and <c>?limit=N</c>.</summary>
/// <param name="State">Only coachings in this state; null for all.</param>
/// <param name="Before">Only coachings that began before this one.</param>
/// <param name="Limit">The largest number of coachings.</param>
internal sealed record CoachingPage(CoachingState? State, long Before, int Limit)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;

    /// <summary>Called by the framework to bind the parameter of a handler.</summary>
    /// <exception cref="RefusedRequestException">A parameter is invalid.</exception>
    public static ValueTask<CoachingPage?> BindAsync(HttpContext http, ParameterInfo _)
    {
        var query = http.Request.Query;
        return ValueTask.FromResult<CoachingPage?>(new CoachingPage(
            query.OneOf<CoachingState>("state"),
            query.WholeNumber("before", 1, long.MaxValue) ?? long.MaxValue,
            (int)(query.WholeNumber("limit", 1, MaxLimit) ?? DefaultLimit)));
    }

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext _, CancellationToken __)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(QueryParameter.OneOf<CoachingState>("state", "Coachings in this state."));
        operation.Parameters.Add(QueryParameter.WholeNumber("before", "int64", 1, null, "Coachings that began before the one of this id."));
        operation.Parameters.Add(QueryParameter.WholeNumber("limit", "int32", 1, MaxLimit,
            $"How many at the most; {DefaultLimit} unless told."));
        return Task.CompletedTask;
    }
}
