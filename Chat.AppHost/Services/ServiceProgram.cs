using System.Runtime.InteropServices;

namespace Chat.AppHost;

/// <summary>
/// Runs the program that the build made. Aspire's own way, <c>dotnet run</c>, is one more process each, and its pid is not the service's.
/// </summary>
internal static class ServiceProgram
{
    /// <summary>The services run on the very runtime that runs the AppHost, wherever it is installed.</summary>
    private static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    /// <exception cref="TopologyException">The program has not been built.</exception>
    public static IResourceBuilder<ProjectResource> WithBuiltProgram(this IResourceBuilder<ProjectResource> service, string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var program = Path.Combine(folder, Built.ServiceOutput, Path.GetFileNameWithoutExtension(project));
        if (!File.Exists(program)) throw new TopologyException($"{program} is missing. Build the solution first.");
#pragma warning disable ASPIRECERTIFICATES001 // Experimental. Without it, the dashboard shows on each page that a certificate is missing.
        return service
            .WithoutHttpsCertificate()
#pragma warning restore ASPIRECERTIFICATES001
            .WithAnnotation(new ExecutableAnnotation { Command = program, WorkingDirectory = folder })
            .WithEnvironment("DOTNET_ROOT", DotnetRoot)
            .WithEnvironment("ASPNETCORE_ENVIRONMENT", "Development")
            .WithEnvironment("Logging__Console__FormatterName", "simple")
            .WithEnvironment("Logging__Console__FormatterOptions__SingleLine", "true");
    }
}
