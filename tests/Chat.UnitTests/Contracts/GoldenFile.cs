namespace Chat.UnitTests.Contracts;

/// <summary>A wire format as a file in tests/contracts, byte for byte.</summary>
internal static class GoldenFile
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contracts", name)).TrimEnd('\n');
}
