using System.Reflection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Chat.Api.Setup;

/// <summary>The contract as an OpenAPI document: served at <c>/openapi/v1.json</c>, and written to <c>openapi.json</c> by each build.</summary>
internal static class Contract
{
    /// <summary>The program that a build starts this one in, to ask for the document.</summary>
    private const string DocumentTool = "GetDocument.Insider";

    /// <summary>Call it last: when only the document is asked for, there is no background work, and so no need of a database or of Redis.</summary>
    public static void AddContract(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Chat";
            document.Servers = [];
            return Task.CompletedTask;
        }));
        if (Assembly.GetEntryAssembly()?.GetName().Name == DocumentTool) builder.Services.RemoveAll<IHostedService>();
    }

    public static void MapContract(this WebApplication app) => app.MapOpenApi().AllowAnonymous();
}
