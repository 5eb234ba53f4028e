using System.Diagnostics;

namespace Chat.IntegrationTests.Driver;

/// <summary>
/// Environment variables that give a process a wrong time of day and nothing else, by <c>clock.c</c>, made with any C compiler.
/// <c>libfaketime</c> would also change .NET's timed waits, which must stay right.
/// </summary>
public static class WrongClock
{
    public static readonly TimeSpan Error = TimeSpan.FromMinutes(5);

    private static readonly string[] Compilers = ["cc", "gcc", "tcc"];

    private static readonly Lazy<string?> Library = new(Compile);

    public static IReadOnlyDictionary<string, string> Fast => By(Error);

    public static IReadOnlyDictionary<string, string> Slow => By(-Error);

    /// <summary>The variables for a clock that is fast by that time, or slow if it is negative.</summary>
    public static Dictionary<string, string> By(TimeSpan error)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Library.Value is not null, "It takes Linux and a C compiler to make a clock wrong.");
        return new() { ["LD_PRELOAD"] = Library.Value, ["CLOCK_ERROR_SECONDS"] = $"{error.TotalSeconds:0}" };
    }

    private static string? Compile()
    {
        var compiler = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Compilers.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        if (compiler is null) return null;
        var library = Path.Combine(AppContext.BaseDirectory, "clock.so");
        using var compiling = Process.Start(
            compiler, ["-shared", "-fPIC", "-o", library, Path.Combine(AppContext.BaseDirectory, "clock.c")]);
        compiling.WaitForExit();
        compiling.ExitCode.ShouldBe(0);
        return library;
    }
}
