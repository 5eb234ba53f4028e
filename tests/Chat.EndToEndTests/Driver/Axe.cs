using Microsoft.Playwright;

namespace Chat.EndToEndTests.Driver;

/// <summary>Finds barriers in a page, by the rules of WCAG 2.2 A and AA and by best practice.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          // Nothing is looked at halfway.
          const animations = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().iterations < Infinity);
          await Promise.all(animations.map((animation) => animation.finished.catch(() => undefined)));
          // Behind a dialog or a menu the page is hidden, its landmarks and headings too.
          const marks = 'main, h1, [role=heading][aria-level="1"]';
          const isShown = () =>
            [...document.querySelectorAll(marks)].every((mark) => mark.closest('[aria-hidden=true], [inert]') === null);
          const isPage = isShown();
          // React Aria says things from a place of its own, and leaves them there for some seconds.
          const { violations } = await axe.run({ exclude: '[data-live-announcer]' }, {
            resultTypes: ['violations'],
            rules: { 'landmark-one-main': { enabled: isPage }, 'page-has-heading-one': { enabled: isPage } },
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
          });
          // A menu that opened meanwhile has hidden the page.
          const ofPage = ['landmark-one-main', 'page-has-heading-one'];
          return violations.filter(({ id }) => isShown() || !ofPage.includes(id)).flatMap(({ id, help, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary}`));
        }
        """;

    private static readonly string Source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    /// <summary>Each barrier: the rule and the place.</summary>
    public static async Task<string[]> BarriersAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in globalThis")) await page.EvaluateAsync($"() => {{ {Source} }}");
        return await page.EvaluateAsync<string[]>(Run);
    }
}
