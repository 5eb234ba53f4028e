using System.Reflection;
using System.Text.Json;
using Chat.Api.Problems;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;

namespace Chat.Api.Http;

/// <summary>The contract as an OpenAPI document, served at <c>/openapi/v1.json</c>; each build writes <c>openapi.json</c>.</summary>
internal static class Contract
{
    /// <summary>The program in which a build starts this one to write the document.</summary>
    private const string DocumentTool = "GetDocument.Insider";

    /// <summary>Whether a build runs this program only to write the document. Nothing is configured then.</summary>
    public static bool IsBuildTime => Assembly.GetEntryAssembly()?.GetName().Name == DocumentTool;

    /// <summary>
    /// Call this method last: it removes all hosted services when the process only writes the document, without a database or Redis.
    /// </summary>
    public static void AddContract(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi(options => options.AddDocumentTransformer(Entitle).AddSchemaTransformer(ListNames));
        if (IsBuildTime) builder.Services.RemoveAll<IHostedService>();
    }

    private static Task Entitle(OpenApiDocument document, OpenApiDocumentTransformerContext _, CancellationToken __)
    {
        document.Info.Title = "Chat";
        document.Info.Description = $"Every call may name the user that it is made for, in the header {SignedInUser.Header}. "
            + $"When the session is another user's, the answer is 409 with the type {Problem.OtherUser}, and nothing was done. "
            + $"A user who calls too often gets 429 with the type {ProblemTypes.TooManyCalls} and Retry-After, and nothing was done.";
        document.Servers = [];
        return Task.CompletedTask;
    }

    /// <summary>Lists an enum's names in JSON, which our converter does not report.</summary>
    private static Task ListNames(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken __)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
            schema.Enum = [.. Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.SerializeToNode(value, type)!)];
        return Task.CompletedTask;
    }

    public static void MapContract(this WebApplication app) => app.MapOpenApi().AllowAnonymous();
}
