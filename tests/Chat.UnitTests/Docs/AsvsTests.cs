using System.Globalization;
using System.Text.RegularExpressions;
using Chat.AppHost;

namespace Chat.UnitTests.Docs;

/// <summary>The answers to OWASP's ASVS in docs/asvs.md.</summary>
public sealed partial class AsvsTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Built.RepositoryRoot, "docs", "asvs.md"));

    [Fact]
    public void The_counts_at_the_head_are_those_of_the_rows()
    {
        var answers = Lines.Select(line => Row().Match(line)).Where(row => row.Success)
            .Select(row => (Answer: row.Groups["answer"].Value, Level: row.Groups["level"].Value)).ToList();
        answers.Count.ShouldBe(253, "ASVS 5.0 has 253 requirements of the levels 1 and 2");
        foreach (var answer in (string[])["met", "not met", "n.a."])
        {
            int[] counts = [CountOf(answer, "1"), CountOf(answer, "2"), answers.Count(row => row.Answer == answer)];
            Lines.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"| {answer} | {counts[0]} | {counts[1]} | {counts[2]} |"));
        }

        int CountOf(string answer, string level) => answers.Count(row => row == (answer, level));
    }

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+ \| (?<level>[12]) \| [^|]+ \| (?<answer>met|not met|n\.a\.) \| ")]
    private static partial Regex Row();
}
