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

    /// <summary>The service's program, to be run with these arguments. One event of its log is one line.</summary>
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
