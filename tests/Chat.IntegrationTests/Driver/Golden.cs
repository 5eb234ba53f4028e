using System.Text.RegularExpressions;

namespace Chat.IntegrationTests.Driver;

/// <summary>
/// Wire formats as files in tests/contracts, compared byte for byte. Varying values are written as <c>$time</c>, <c>$uuid</c>,
/// <c>$trace</c> or <c>$id</c>.
/// </summary>
public static partial class Golden
{
    private static readonly Dictionary<string, string> Varying = new()
    {
        ["time"] = @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|\+00:00)",
        ["uuid"] = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        ["trace"] = "00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]",
        ["id"] = "[1-9][0-9]{0,18}",
        ["number"] = "[0-9]{4}",
        ["hex"] = "[0-9a-f]{32}",
    };

    public static void ShouldMatch(this string actual, string file)
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contracts", file)).TrimEnd('\n');
        var pattern = Placeholder().Replace(Regex.Escape(golden), match => Varying[match.Groups[1].Value]);
        if (!Regex.IsMatch(actual, $@"\A{pattern}\z")) actual.ShouldBe(golden, $"what was answered is not {file}");
    }

    [GeneratedRegex(@"\\\$([a-z]+)")]
    private static partial Regex Placeholder();
}
