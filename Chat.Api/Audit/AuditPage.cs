using System.Reflection;
using Chat.Api.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chat.Api.Audit;

/// <summary>The part of the audit log that is asked for: <c>?person=ID</c>, <c>?before=ENTRY</c> and <c>?limit=N</c>.</summary>
/// <param name="Person">The user whom the entries are about, as <c>person</c> or as <c>other</c>; null for all.</param>
/// <param name="Before">The entries are older than this one.</param>
/// <param name="Limit">The largest number of entries.</param>
internal sealed record AuditPage(long? Person, long Before, int Limit)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;

    /// <summary>Called by the framework to bind the parameter of a handler.</summary>
    /// <exception cref="RefusedRequestException">A parameter is invalid.</exception>
    public static ValueTask<AuditPage?> BindAsync(HttpContext http, ParameterInfo _)
    {
        var query = http.Request.Query;
        return ValueTask.FromResult<AuditPage?>(new AuditPage(
            query.WholeNumber("person", 1, long.MaxValue),
            query.WholeNumber("before", 1, long.MaxValue) ?? long.MaxValue,
            (int)(query.WholeNumber("limit", 1, MaxLimit) ?? DefaultLimit)));
    }

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext _, CancellationToken __)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(QueryParameter.Text("person", null, "Entries about this user, by id."));
        operation.Parameters.Add(QueryParameter.WholeNumber("before", "int64", 1, null, "Entries older than the one of this id."));
        operation.Parameters.Add(QueryParameter.WholeNumber("limit", "int32", 1, MaxLimit,
            $"How many at the most; {DefaultLimit} unless told."));
        return Task.CompletedTask;
    }
}
