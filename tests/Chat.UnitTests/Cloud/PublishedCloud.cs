using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chat.AppHost;

namespace Chat.UnitTests.Cloud;

/// <summary>The AppHost as azd publishes it, compiled with the Bicep CLI: the manifest, and the modules beside it.</summary>
public sealed partial class PublishedCloud : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "published-cloud");

    /// <summary>The manifest, with paths relative to the repository.</summary>
    public string Manifest { get; private set; } = "";

    /// <summary>The output of the Bicep CLI for the modules and for the files that azd writes; empty if they are right.</summary>
    public string Complaints { get; private set; } = "";

    /// <summary>A module's template for Azure Resource Manager.</summary>
    public static string Compiled(string module) => File.ReadAllText(Path.Combine(Folder, $"{module}.json"));

    /// <summary>The parameters that azd passes to a service's module.</summary>
    public static JsonNode Parameters(string service) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{service}.json")))!["parameters"]!;

    public async ValueTask InitializeAsync()
    {
        if (Bicep is not { } bicep) return;
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        var manifest = Path.Combine(Folder, "manifest.json");
        var host = Path.Combine(Built.RepositoryRoot, "Chat.AppHost", "bin", Configuration, "net10.0", "Chat.AppHost.dll");
        await RunAsync("dotnet", host, "--publisher", "manifest", "--output-path", manifest);
        Manifest = WayUp().Replace(await File.ReadAllTextAsync(manifest), "").ReplaceLineEndings("\n");
        AzdFiles.Write(JsonNode.Parse(Manifest)!["resources"]!.AsObject(), Folder);
        Complaints = await RunAsync(bicep, "build", "--pattern", "*.bicep")
            + await RunAsync(bicep, "build-params", "--pattern", "*.bicepparam");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The restored Bicep program, which exists for this kind of machine only.</summary>
    public static string? Bicep { get; } = Metadata(nameof(Bicep)) is { Length: > 0 } program && File.Exists(program) ? program : null;

    private static string Configuration { get; } = Metadata(nameof(Configuration))!;

    private static string? Metadata(string key) =>
        typeof(PublishedCloud).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(metadata => metadata.Key == key)?.Value;

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode == 0 || await errors != "" ? await errors : $"{program} ended with {process.ExitCode}: {await output}";
    }

    [GeneratedRegex(@"(\.\./)+")]
    private static partial Regex WayUp();
}
