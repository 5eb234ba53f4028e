using System.Runtime.InteropServices;

namespace Chat.AppHost;

/// <summary>
/// Runs the built program. Aspire's own <c>dotnet run</c> takes one more process for each service, and its pid is not the service's.
/// </summary>
internal static class ServiceProgram
{
    /// <summary>The runtime of the AppHost, which the services use too, wherever it is installed.</summary>
    private static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    /// <exception cref="TopologyException">The program has not been built.</exception>
    public static IResourceBuilder<ProjectResource> WithBuiltProgram(this IResourceBuilder<ProjectResource> service)
    {
        var program = service.ProgramOf();
        if (!File.Exists(program.FileName)) throw new TopologyException($"{program.FileName} is missing. Build the solution first.");
        foreach (var (name, value) in program.Environment) service.WithEnvironment(name, value);
#pragma warning disable ASPIRECERTIFICATES001 // Experimental. Without it, the dashboard shows on each page that a certificate is missing.
        return service
            .WithoutHttpsCertificate()
#pragma warning restore ASPIRECERTIFICATES001
            .WithAnnotation(new ExecutableAnnotation { Command = program.FileName, WorkingDirectory = program.WorkingDirectory })
            .WithEnvironment("ASPNETCORE_ENVIRONMENT", "Development");
    }

    /// <summary>The service's program with these arguments, which logs one line for each event.</summary>
    public static Launch ProgramOf(this IResourceBuilder<ProjectResource> service, params IReadOnlyList<string> arguments)
    {
        var project = service.Resource.GetProjectMetadata().ProjectPath;
        var folder = Path.GetDirectoryName(project)!;
        return new Launch(Path.Combine(folder, Built.ServiceOutput, Path.GetFileNameWithoutExtension(project)), arguments, folder)
        {
            Environment = new Dictionary<string, string>
            {
                ["DOTNET_ROOT"] = DotnetRoot,
                ["Logging__Console__FormatterName"] = "simple",
                ["Logging__Console__FormatterOptions__SingleLine"] = "true",
                ["Logging__Console__FormatterOptions__ColorBehavior"] = "Disabled",
            },
        };
    }
}
