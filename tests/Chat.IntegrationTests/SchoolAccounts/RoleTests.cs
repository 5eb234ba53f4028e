using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.SchoolAccounts;

/// <summary>The roles that the identity provider tells.</summary>
[Collection(SchoolAccountTopology.Name)]
public sealed class RoleTests(SchoolAccountChat chat, SchoolWithAccounts school) : IClassFixture<SchoolWithAccounts>
{
    [Fact]
    public async Task Somebody_with_a_role_gets_an_account_and_later_the_new_role()
    {
        var email = School.NewEmail();
        var subject = await chat.NewSubjectAsync(new(email, true, "Noor de Wit", "staff", "student"));
        using var browser = chat.OpenBrowser(subject);
        var user = (await browser.SignInAsync()).User;
        (user.Name, user.Role).ShouldBe(("Noor de Wit", "student"));
        await chat.PutAsync(subject, new(email, true, "Noor de Wit", "student", "coach"));
        using var later = chat.OpenBrowser(subject);
        (await later.SignInAsync()).User.ShouldBe(user with { Role = "coach" });
        (await browser.IsSignedInAsync()).ShouldBeFalse("an open page would go on in the former role");

        var entries = (await school.AuditAsync($"person={user.Id}")).Items;
        entries.Select(entry => entry.Action).ShouldBe(["person-changed", "school-account-linked", "person-created"]);
        entries.ShouldAllBe(entry => entry.BySchoolAccount && entry.Actor == null);
    }

    [Fact]
    public async Task A_role_that_a_coaching_needs_stays()
    {
        var student = await school.MakeAsync("Noor", "student");
        var coach = await school.MakeAsync("Chris", "coach");
        await school.BeginAsync(student.Id, coach.Id);
        using var browser = chat.OpenBrowser(await chat.NewSubjectAsync(new(student.Email, Roles: "coach")));
        (await browser.SignInAsync()).User.Role.ShouldBe("student");
        await Eventually.TrueAsync(() => Task.FromResult(chat.Log.Since(0).Any(line => line.Contains(
            $"[4144] User {student.Id} keeps the present role, though the school account says coach", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_last_admin_stays_one()
    {
        var admin = (await school.ListAsync("search=admin@demo.test")).Items.ShouldHaveSingleItem();
        using var browser = chat.OpenBrowser(await chat.NewSubjectAsync(new(admin.Email, Roles: "student")));
        (await browser.SignInAsync()).User.Role.ShouldBe("admin");
    }
}
