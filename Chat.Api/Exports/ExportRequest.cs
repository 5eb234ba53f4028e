using System.Reflection;
using Chat.Api.Problems;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chat.Api.Exports;

/// <summary>The form of an export.</summary>
internal enum ExportFormat
{
    /// <summary>JSON, for programs.</summary>
    Json,

    /// <summary>A page of HTML, for people. The page holds everything that it needs, and no script.</summary>
    Html,
}

/// <summary>The requested export: <c>?format=json|html</c> and <c>?language=en|nl</c>.</summary>
/// <param name="Format">The form.</param>
/// <param name="Language">The language of the headings of a page.</param>
internal sealed record ExportRequest(ExportFormat Format, Language Language)
{
    /// <summary>Called by the framework to bind the parameter of a handler.</summary>
    /// <exception cref="RefusedRequestException">A parameter is invalid.</exception>
    public static ValueTask<ExportRequest?> BindAsync(HttpContext http, ParameterInfo _)
    {
        var query = http.Request.Query;
        return ValueTask.FromResult<ExportRequest?>(
            new(query.OneOf<ExportFormat>("format") ?? ExportFormat.Json, query.OneOf<Language>("language") ?? Language.En));
    }

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext _, CancellationToken __)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(QueryParameter.OneOf<ExportFormat>(
            "format", $"The form of the export; {WireName.Write(ExportFormat.Json)} unless told."));
        operation.Parameters.Add(QueryParameter.OneOf<Language>(
            "language", $"The language of the headings of a page; {WireName.Write(Language.En)} unless told."));
        return Task.CompletedTask;
    }
}
