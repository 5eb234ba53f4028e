using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Tours;

/// <summary>The part of the tour in the settings of both users, which follows the conversation.</summary>
internal sealed class SettingsTour(Browser student, Browser coach)
{
    /// <summary>Leaves a passkey with the student, so that the locked page offers it.</summary>
    public async Task WalkAsync(Func<Browser, string, Task> visit)
    {
        if (student.IsTouched) await Task.WhenAll(student.Button("back").ClickAsync(), coach.Button("back").ClickAsync());
        var reminders = coach.Page.GetByRole(AriaRole.Region, new() { Name = coach.Say("reminders") });
        await Expect(reminders).ToContainTextAsync(ConversationTour.Question);
        // Beside a conversation it was looked at already.
        if (coach.IsTouched) await visit(coach, "reminders");
        await coach.Button("reminderDone").ClickAsync();
        await Expect(coach.Button("reminderDone")).ToBeHiddenAsync();
        await coach.Button("menu").ClickAsync();
        await Expect(coach.Page.GetByRole(AriaRole.Menuitem).First).ToBeVisibleAsync();
        await visit(coach, "menu-coach");
        await coach.Page.Keyboard.PressAsync("Escape");
        await Task.WhenAll(student.OpenSettingsAsync(), coach.OpenSettingsAsync());
        await Expect(student.Page.GetByText(student.Say("thisDevice")).First).ToBeVisibleAsync();
        await PasskeyAsync(visit);
        await Tour.WholeAsync(student, "settings-student", visit);
        await Tour.WholeAsync(coach, "settings-coach", visit);
        await student.Button("exportMe").ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await visit(student, "settings-export");
        await student.Button("cancel").ClickAsync();
        var dialog = coach.Page.GetByRole(AriaRole.Dialog);
        await coach.Page.Keyboard.PressAsync("?");
        await Expect(dialog).ToBeVisibleAsync();
        await visit(coach, "keys");
        await coach.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
        var reply = coach.Say("editReply", ("title", ConversationTour.Reply));
        await coach.Page.GetByRole(AriaRole.Button, new() { Name = reply }).ClickAsync();
        await Expect(dialog).ToBeVisibleAsync();
        await visit(coach, "saved-reply-form");
    }

    private async Task PasskeyAsync(Func<Browser, string, Task> visit)
    {
        await VirtualAuthenticator.AddAsync(student.Page);
        await student.Button("addPasskey").ClickAsync();
        await Expect(student.Page.GetByLabel(student.Say("passkeyName"), new() { Exact = true })).ToBeFocusedAsync();

        // On a touch screen, React Aria hides a dialog with a field until the keyboard of the screen has taken its place.
        await Expect(student.Page.GetByRole(AriaRole.Dialog).Locator("xpath=../..")).ToHaveCSSAsync("opacity", "1");
        await visit(student, "passkey-new");
        await student.Button("goOn").ClickAsync();
        await Expect(student.Page.GetByText(student.Say("passkeyNotUsed")).First).ToBeVisibleAsync();
        await student.Page.GetByRole(AriaRole.Button, new() { NameRegex = student.Texts.Any("removePasskey") }).First.ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();
        await visit(student, "passkey-remove");
        await student.Button("cancel").ClickAsync();
        await Expect(student.Page.GetByRole(AriaRole.Alertdialog)).ToBeHiddenAsync();
    }

    /// <summary>Leaves the account as it was before the tour.</summary>
    public static async Task RemovePasskeysAsync(Browser student) => await student.Page.EvaluateAsync(
        """
        async () => {
            const passkeys = '/api/me/passkeys';
            for (const { id } of await (await fetch(passkeys)).json()) await fetch(`${passkeys}/${id}`, { method: 'DELETE' });
        }
        """);
}
