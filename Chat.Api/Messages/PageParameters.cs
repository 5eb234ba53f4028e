using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chat.Api.Messages;

/// <summary>Puts the query parameters of <see cref="PageRequest"/>, which binds itself, into the OpenAPI document.</summary>
internal static class PageParameters
{
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext _, CancellationToken __)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(Parameter("after", "int64", 0, null, "Messages after this seq, oldest first."));
        operation.Parameters.Add(Parameter("before", "int64", 1, null,
            "Messages before this seq, the newest of them, oldest first. Not together with after."));
        operation.Parameters.Add(Parameter("changedAfter", "int64", 0, null,
            "Messages sent, edited, deleted or reacted to after this change, in that order, each once, as now. Not with after or before."));
        operation.Parameters.Add(Parameter("limit", "int32", 1, PageRequest.MaxLimit,
            $"How many at the most; {PageRequest.DefaultLimit} unless told."));
        return Task.CompletedTask;
    }

    private static OpenApiParameter Parameter(string name, string format, int least, int? most, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Format = format,
            Minimum = $"{least}",
            Maximum = most is null ? null : $"{most}",
        },
    };
}
