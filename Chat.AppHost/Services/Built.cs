using System.Reflection;

namespace Chat.AppHost;

/// <summary>The metadata of the assembly about the place of its build, which the project file wrote.</summary>
internal static class Built
{
    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot { get; } = Metadata(nameof(RepositoryRoot));

    /// <summary>A service's build output, relative to its project's folder.</summary>
    public static string ServiceOutput { get; } = Metadata(nameof(ServiceOutput));

    private static string Metadata(string key) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
