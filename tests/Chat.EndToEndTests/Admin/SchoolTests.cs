using Chat.EndToEndTests.Tours;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Admin;

/// <summary>A school begins: from the link of the first admin to a student who reads on after the coach has left.</summary>
public sealed class SchoolTests(RunningChat chat)
{
    private const int Coaches = 100;
    private const int Students = 4_900;
    private const int FaultyRows = 10;
    private const string Password = "a phrase for the school";
    private const string Student = "student-0001@school.test";
    private const string Coach = "coach-001@school.test";

    /// <summary>
    /// Each of these lines has another fault, or the same fault in another cell. One line repeats a person of another line, which is then
    /// faulty too.
    /// </summary>
    private static readonly string[] Faulty =
    [
        "nobody,Without An Address,student,,",
        "late@school.test,,student,,",
        "teacher@school.test,A Teacher,teacher,,",
        "boss@school.test,The Boss,admin,,",
        "lost@school.test,Lost Student,student,nobody@school.test,",
        "led@school.test,Led By A Student,student,student-0002@school.test,",
        "coach-led@school.test,Coach With A Coach,coach,coach-001@school.test,",
        "STUDENT-0003@school.test,The Same Person,student,,",
        "language@school.test,Another Language,student,,fr",
    ];

    [Fact]
    public async Task A_school_imports_its_people_and_a_student_reads_on_when_the_coach_has_left()
    {
        await using var school = await NewSchool.OpenAsync();
        await using var admin = await chat.OpenBrowserAsync();
        await ChooseAsync(admin, school.AdminLink, NewSchool.AdminEmail);
        await ImportAsync(admin);

        await using var student = await chat.OpenBrowserAsync();
        await using var coach = await chat.OpenBrowserAsync();
        await ChooseAsync(student, await school.InvitationAsync(Student), Student);
        await ChooseAsync(coach, await school.InvitationAsync(Coach), Coach);
        await TalkAsync(student, coach);
        await LeaveAsync(admin, school);

        await Expect(student.Page.GetByText(student.Say("coachIsNow", ("name", "Coach 002")))).ToBeVisibleAsync();
        await Expect(student.Messages).ToContainTextAsync("Gladly. Come in at ten.");
        await student.PictureAsync("school-reads-on");
        var toNewCoach = student.Say("openConversationWith", ("name", "Coach 002"));
        await student.Page.GetByRole(AriaRole.Link, new() { Name = toNewCoach }).ClickAsync();
        await student.WriteAsync("Hello, I am new here");
        await Expect(student.Message("Hello, I am new here")).ToContainTextAsync(student.Say("sent"));
    }

    /// <summary>Opens a one-time link, chooses a password, and signs in.</summary>
    private static async Task ChooseAsync(Browser browser, string link, string email)
    {
        var page = browser.Page;
        await page.GotoAsync(link);
        await page.GetByLabel(browser.Say("newPassword"), new() { Exact = true }).FillAsync(Password);
        await browser.PictureAsync($"school-link-{email.Split('-', '@')[0]}");
        await browser.Button("choosePassword").ClickAsync();
        await browser.Button("signIn").ClickAsync();
        await page.GetByLabel(browser.Say("email")).FillAsync(email);
        await page.GetByLabel(browser.Say("password"), new() { Exact = true }).FillAsync(Password);
        await browser.Button("signIn").ClickAsync();
        if (email == NewSchool.AdminEmail) await SetUpAppAsync(browser);
        await Expect(browser.Button("menu")).ToBeVisibleAsync();
    }

    /// <summary>Sets up an authenticator app, without which an admin can do nothing.</summary>
    private static async Task SetUpAppAsync(Browser admin)
    {
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = admin.Say("factorRequired"), Level = 1 })).ToBeFocusedAsync();
        var refused = await admin.Context.APIRequest.GetAsync(new Uri(new Uri(admin.Page.Url), "/api/admin/people").AbsoluteUri);
        refused.Status.ShouldBe(403);
        (await refused.TextAsync()).ShouldContain("second-factor-missing");
        await admin.Button("setUpApp").ClickAsync();
        var app = await AuthenticatorApp.ReadAsync(admin);
        await app.ConfirmAsync(admin);
        await admin.Button("codesKept").ClickAsync();
    }

    private static async Task ImportAsync(Browser admin)
    {
        var page = admin.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = admin.Say("importTitle"), Exact = true }).ClickAsync();
        await AdminTour.ChooseFileAsync(admin, [.. Lines()]);
        var faults = page.GetByRole(AriaRole.Table, new() { Name = admin.Say("importFaults") });
        await Expect(faults.GetByRole(AriaRole.Row)).ToHaveCountAsync(1 + FaultyRows, new() { Timeout = 15_000 });
        await Expect(admin.Button("importNow")).ToBeDisabledAsync();
        await admin.PictureAsync("school-import-preview");
        await page.GetByText(admin.Say("skipFaulty"), new() { Exact = true }).ClickAsync();
        await admin.Button("importNow").ClickAsync();
        await Expect(page.GetByText(admin.Say("imported"))).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await admin.PictureAsync("school-import-result");
    }

    private static IEnumerable<string> Lines()
    {
        yield return "email,name,role,coach,language";
        for (var number = 1; number <= Coaches; number++) yield return $"coach-{number:000}@school.test,Coach {number:000},coach,,en";
        for (var number = 1; number <= Students; number++)
        {
            var coach = ((number - 1) % Coaches) + 1;
            yield return $"student-{number:0000}@school.test,Student {number:0000},student,coach-{coach:000}@school.test,nl";
        }

        foreach (var line in Faulty) yield return line;
    }

    private static async Task TalkAsync(Browser student, Browser coach)
    {
        await student.Conversations.First.ClickAsync();
        await student.WriteAsync("Could we talk tomorrow?");
        await coach.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Student 0001") }).ClickAsync();
        await Expect(coach.Messages).ToContainTextAsync("Could we talk tomorrow?");
        await coach.WriteAsync("Gladly. Come in at ten.");
        await Expect(student.Messages).ToContainTextAsync("Gladly. Come in at ten.");
        await student.PictureAsync("school-talk");
    }

    /// <summary>The first coach leaves: the second one gets all students, and the account is disabled.</summary>
    private static async Task LeaveAsync(Browser admin, NewSchool school)
    {
        var page = admin.Page;
        await page.GotoAsync(new Uri(school.Web, "/admin/coachings").AbsoluteUri);
        await page.GetByRole(AriaRole.Link, new() { Name = "Coach 001", Exact = true }).ClickAsync();
        await admin.Button("passAll").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("Coach 002");
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new("Coach 002") }).ClickAsync();
        await admin.PictureAsync("school-pass-all");
        await dialog.GetByRole(AriaRole.Button, new() { Name = admin.Say("passAll") }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);

        await page.GotoAsync(new Uri(school.Web, "/admin/people").AbsoluteUri);
        await page.GetByRole(AriaRole.Searchbox).FillAsync(Coach);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Coach 001" }).ClickAsync();
        await admin.Button("disablePerson").ClickAsync();
        await page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = admin.Say("disablePerson") }).ClickAsync();
        await Expect(admin.Button("enablePerson")).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }
}
