using Chat.Api.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chat.Api.Messages;

/// <summary>Puts the query parameters of <see cref="PageRequest"/>, which binds itself, into the OpenAPI document.</summary>
internal static class PageParameters
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext _, CancellationToken __)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(QueryParameter.WholeNumber("after", "int64", 0, null, "Messages after this seq, oldest first."));
        operation.Parameters.Add(QueryParameter.WholeNumber("before", "int64", 1, null,
            "Messages before this seq, the newest of them, oldest first. Not together with after."));
        operation.Parameters.Add(QueryParameter.WholeNumber("changedAfter", "int64", 0, null,
            "Messages sent, edited, deleted or reacted to after this change, in that order, each once, as now. Not with after or before."));
        operation.Parameters.Add(QueryParameter.WholeNumber("limit", "int32", 1, PageRequest.MaxLimit,
            $"How many at the most; {PageRequest.DefaultLimit} unless told."));
        return Task.CompletedTask;
    }
}
