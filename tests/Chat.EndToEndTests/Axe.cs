using Microsoft.Playwright;

namespace Chat.EndToEndTests;

/// <summary>Looks for barriers in a page, by the rules of WCAG 2.2 A and AA and by good practice.</summary>
internal static class Axe
{
    private const string Run = """
        () => axe.run(document, {
          resultTypes: ['violations'],
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
        }).then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary}`)))
        """;

    private static readonly string Source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    /// <summary>Each barrier: the rule, and where.</summary>
    public static async Task<string[]> BarriersAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in globalThis")) await page.EvaluateAsync($"() => {{ {Source} }}");
        return await page.EvaluateAsync<string[]>(Run);
    }
}
