using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.App;

/// <summary>Nothing moves for users whose system asks for less motion.</summary>
public sealed class MotionTests(RunningChat chat)
{
    /// <summary>Records each transition, each lasting animation and each smooth scroll.</summary>
    private const string Record = """
        window.moved = [];
        addEventListener('transitionrun', ({ propertyName }) => window.moved.push(`transition of ${propertyName}`), true);
        addEventListener('animationstart', ({ target, animationName }) => {
          const running = target.getAnimations({ subtree: true }).some(({ effect }) => effect.getComputedTiming().activeDuration > 1);
          if (running) window.moved.push(`animation ${animationName}`);
        }, true);
        for (const name of ['scroll', 'scrollTo', 'scrollBy', 'scrollIntoView']) {
          const scroll = Element.prototype[name];
          Element.prototype[name] = function (...wanted) {
            if (wanted[0]?.behavior === 'smooth' || getComputedStyle(this).scrollBehavior === 'smooth') window.moved.push(name);
            return scroll.apply(this, wanted);
          };
        }
        """;

    [Theory]
    [InlineData(ReducedMotion.Reduce)]
    [InlineData(ReducedMotion.NoPreference)]
    public async Task Something_moves_only_for_those_who_let_it(ReducedMotion motion)
    {
        var pair = chat.NextPair();
        await using var student = await chat.OpenBrowserAsync(new() { ViewportSize = Screens.Phone, ReducedMotion = motion });
        await student.Context.AddInitScriptAsync(Record);
        await student.SignInAsync(pair.Student);
        await student.OpenConversationAsync(pair.Coach);
        await student.WriteAsync("Here I am");
        await Expect(student.Messages).ToContainTextAsync(student.Say("sent"));
        await student.ChooseActionAsync("Here I am", "deleteMessage");
        await Expect(student.Page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await student.Button("cancel").ClickAsync();
        await student.Button("back").ClickAsync();
        await student.OpenSettingsAsync();

        var moved = await student.Page.EvaluateAsync<string[]>("window.moved");
        if (motion == ReducedMotion.Reduce) moved.ShouldBeEmpty();
        else moved.ShouldNotBeEmpty();
    }
}
