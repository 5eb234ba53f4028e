using Microsoft.Extensions.Options;

namespace Chat.Api.LeakedPasswords;

/// <summary>The setting <c>Passwords:LeakedList</c>.</summary>
internal sealed class LeakedPasswordOptions
{
    public const string Section = "Passwords";

    /// <summary>The path of a list in the order of the passwords' SHA-1 hashes; null or empty for the bundled list alone.</summary>
    public string? LeakedList { get; init; }

    /// <summary>The list that is part of the program.</summary>
    public static string Bundled { get; } = Path.Combine(AppContext.BaseDirectory, "leakedPasswords.txt");

    /// <summary>The paths of all lists.</summary>
    public IReadOnlyList<string> Lists => string.IsNullOrEmpty(LeakedList) ? [Bundled] : [Bundled, LeakedList];
}

/// <summary>Checks at the start that each list can be read, and looks at some lines: their form, and their order.</summary>
internal sealed class LeakedPasswordOptionsCheck : IValidateOptions<LeakedPasswordOptions>
{
    private const string Setting = $"{LeakedPasswordOptions.Section}:{nameof(LeakedPasswordOptions.LeakedList)}";

    /// <summary>The number of lines that are looked at. A list in another order almost never passes with so many.</summary>
    private const int Samples = 64;

    public ValidateOptionsResult Validate(string? name, LeakedPasswordOptions options)
    {
        try
        {
            foreach (var path in options.Lists) Check(path);
            return ValidateOptionsResult.Success;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return ValidateOptionsResult.Fail($"{Setting}: {fault.Message}");
        }
    }

    private static void Check(string path)
    {
        if (Directory.Exists(path)) throw new InvalidDataException($"{path} is a folder. Download the list as one file.");
        using var file = new HashFile(path);
        if (file.Length == 0) throw new InvalidDataException($"{path} is empty.");
        var before = file.LineAt(0).Hash;
        for (var sample = 0; sample < Samples; sample++)
        {
            if (file.LineAfter(file.Length / Samples * sample) is not { } line) break;
            if (string.CompareOrdinal(line.Hash, before) < 0)
                throw new InvalidDataException($"{path} is not in the order of its hashes: the one at byte {line.At} is too low.");
            before = line.Hash;
        }

        // A download that was cut off ends in the middle of a line.
        var last = file.LineAfter(Math.Max(0, file.Length - (2 * HashLine.Longest)))?.At ?? 0;
        while (last < file.Length) last += file.LineAt(last).Length;
    }
}
