using Chat.EndToEndTests.Tours;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Admin;

/// <summary>An admin in the web app.</summary>
public sealed class AdminTests(RunningChat chat)
{
    [Fact]
    public async Task An_admin_makes_a_student_gives_a_coach_and_disables_the_student()
    {
        var coach = chat.NextPair().Coach;
        var name = $"Noor {Guid.NewGuid():N}"[..14];
        await using var admin = await chat.OpenBrowserAsync();
        await AdminTour.EnterAsync(admin);
        var page = admin.Page;
        await admin.Button("newPerson").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(admin.Say("personName")).FillAsync(name);
        await dialog.GetByLabel(admin.Say("personEmail")).FillAsync($"{Guid.NewGuid():N}@school.test");
        await dialog.GetByText(admin.Say("student"), new() { Exact = true }).ClickAsync();
        await admin.Button("addPerson").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();

        await admin.Button("giveCoach").ClickAsync();
        await page.GetByRole(AriaRole.Combobox).PressSequentiallyAsync(coach.Name);
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new(coach.Name) }).ClickAsync();
        await admin.Button("beginCoaching").ClickAsync();
        var coachings = page.GetByRole(AriaRole.List, new() { Name = admin.Say("activeCoachings") });
        await Expect(coachings.GetByRole(AriaRole.Link, new() { Name = coach.Name })).ToBeVisibleAsync();

        await admin.Button("disablePerson").ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = admin.Say("disablePerson") }).ClickAsync();
        await Expect(admin.Button("enablePerson")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        (await Axe.BarriersAsync(page)).ShouldBeEmpty();

        await page.GetByRole(AriaRole.Link, new() { Name = admin.Say("auditLog") }).ClickAsync();
        var log = page.GetByRole(AriaRole.List, new() { Name = admin.Say("auditLog") });
        foreach (var action in (string[])["auditPersonDisabled", "auditCoachingBegun", "auditPersonCreated"])
            await Expect(log.GetByText(admin.Texts.Any(action)).Filter(new() { HasText = name }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_admin_imports_a_file_after_a_look_at_what_it_changes()
    {
        var coach = chat.NextPair().Coach;
        var mark = $"{Guid.NewGuid():N}"[..8];
        await using var admin = await chat.OpenBrowserAsync();
        await AdminTour.EnterAsync(admin);
        var page = admin.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = admin.Say("importTitle"), Exact = true }).ClickAsync();
        await AdminTour.ChooseFileAsync(
            admin,
            "Name;Email;Role;Coach",
            $"Noor {mark};noor-{mark}@school.test;student;{coach.Email}",
            $"Lee {mark};lee-{mark}@school.test;student;nobody@school.test");
        await Expect(page.GetByText(admin.Say("rowUnknownCoach"))).ToBeVisibleAsync();
        await Expect(admin.Button("importNow")).ToBeDisabledAsync();
        await page.GetByText(admin.Say("skipFaulty"), new() { Exact = true }).ClickAsync();
        await admin.Button("importNow").ClickAsync();
        await Expect(page.GetByText(admin.Say("imported"))).ToBeVisibleAsync(new() { Timeout = 15_000 });
        (await Axe.BarriersAsync(page)).ShouldBeEmpty();

        await page.GetByRole(AriaRole.Link, new() { Name = admin.Say("importedPeople") }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync(mark);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = $"Noor {mark}" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = $"Lee {mark}" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_administration_is_nowhere_for_anybody_else()
    {
        await using var student = await chat.OpenBrowserAsync();
        await student.SignInAsync(chat.NextPair().Student);
        await student.Page.GotoAsync("/admin/people");
        await Expect(student.Page.GetByText(student.Say("choose"))).ToBeVisibleAsync();
        new Uri(student.Page.Url).AbsolutePath.ShouldBe("/");
    }
}
