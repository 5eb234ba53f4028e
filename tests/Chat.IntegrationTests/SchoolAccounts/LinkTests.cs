using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.SchoolAccounts;

/// <summary>The user whom a school account belongs to.</summary>
[Collection(SchoolAccountTopology.Name)]
public sealed class LinkTests(SchoolAccountChat chat, SchoolWithAccounts school) : IClassFixture<SchoolWithAccounts>
{
    [Fact]
    public async Task The_first_sign_in_links_the_account_and_then_the_address_does_not_matter()
    {
        var invited = await school.MakeAsync("Noor", "student");
        var subject = await chat.NewSubjectAsync(new($" {invited.Email.ToUpperInvariant()}"));
        using var browser = chat.OpenBrowser(subject);
        var signedIn = await browser.SignInAsync();
        signedIn.ShouldBe(new SchoolSignedIn(new(invited.Id, "Noor", "student"), "/"));
        (await browser.WhoAmIAsync()).Id.ShouldBe(invited.Id);

        var other = await school.MakeAsync("Somebody else", "student");
        await chat.PutAsync(subject, new(other.Email));
        using var later = chat.OpenBrowser(subject);
        (await later.SignInAsync()).User.Id.ShouldBe(invited.Id);

        var linked = (await school.AuditAsync($"person={invited.Id}")).Items[0];
        (linked.Action, linked.BySchoolAccount, linked.Actor).ShouldBe(("school-account-linked", true, null));
        (await school.ActionsAsync(invited.Id)).ShouldBe(["school-account-linked", "person-created"]);
        (await school.ActionsAsync(other.Id)).ShouldBe(["person-created"]);
    }

    [Fact]
    public async Task Another_account_with_the_address_of_a_linked_person_is_refused()
    {
        var invited = await school.MakeAsync("Noor", "student");
        using var first = chat.OpenBrowser(await chat.NewSubjectAsync(new(invited.Email)));
        await first.SignInAsync();
        await ShouldBeRefusedAsync(await chat.NewSubjectAsync(new(invited.Email)), "school-account-taken");
        (await first.IsSignedInAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task An_admin_removes_a_link_so_that_the_person_can_come_with_a_new_account()
    {
        var invited = await school.MakeAsync("Noor", "student");
        var former = await chat.NewSubjectAsync(new(invited.Email));
        using var first = chat.OpenBrowser(former);
        await first.SignInAsync();
        var path = $"/api/admin/people/{invited.Id}/school-account";
        using var linked = await school.Admin.GetAsync(path);
        (await linked.TextAsync()).ShouldContain($"\"issuer\":\"http://127.0.0.1:{chat.Topology.SchoolAccount.Port}\"");
        using var removed = await school.Admin.DeleteAsync(path);
        removed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var again = await school.Admin.DeleteAsync(path);
        again.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var none = await school.Admin.GetAsync(path);
        (await none.TextAsync()).ShouldBe("""{"account":null}""");
        using var nobody = await school.Admin.GetAsync("/api/admin/people/999999999/school-account");
        await nobody.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        (await first.IsSignedInAsync()).ShouldBeFalse();

        using var second = chat.OpenBrowser(await chat.NewSubjectAsync(new(invited.Email)));
        (await second.SignInAsync()).User.Id.ShouldBe(invited.Id);
        await ShouldBeRefusedAsync(former, "school-account-taken");
        (await school.ActionsAsync(invited.Id)).ShouldBe(
            ["school-account-linked", "school-account-unlinked", "school-account-linked", "person-created"]);
    }

    [Fact]
    public async Task Somebody_whom_nobody_invited_gets_no_account_without_a_role()
    {
        var email = School.NewEmail();
        await ShouldBeRefusedAsync(await chat.NewSubjectAsync(new(email)), "not-invited");
        (await school.ListAsync($"search={email}")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_checked_links_nobody()
    {
        var invited = await school.MakeAsync("Noor", "student");
        await ShouldBeRefusedAsync(await chat.NewSubjectAsync(new(invited.Email, EmailVerified: false)), "address-not-verified");
        (await school.ActionsAsync(invited.Id)).ShouldBe(["person-created"]);
    }

    [Fact]
    public async Task A_disabled_person_is_refused_before_and_after_the_link()
    {
        var invited = await school.MakeAsync("Noor", "student");
        var subject = await chat.NewSubjectAsync(new(invited.Email));
        await school.DisableAsync(invited.Id);
        await ShouldBeRefusedAsync(subject, "account-disabled");
        await school.EnableAsync(invited.Id);
        using var browser = chat.OpenBrowser(subject);
        await browser.SignInAsync();
        await school.DisableAsync(invited.Id);
        (await browser.IsSignedInAsync()).ShouldBeFalse();
        await ShouldBeRefusedAsync(subject, "account-disabled");
    }

    [Fact]
    public async Task Two_browsers_that_sign_in_at_once_link_once()
    {
        var invited = await school.MakeAsync("Noor", "student");
        var subject = await chat.NewSubjectAsync(new(invited.Email));
        using var one = chat.OpenBrowser(subject);
        using var two = chat.OpenBrowser(subject);
        var signedIn = await Task.WhenAll(one.SignInAsync(), two.SignInAsync());
        signedIn.ShouldAllBe(answer => answer.User.Id == invited.Id);
        (await school.ActionsAsync(invited.Id)).ShouldBe(["school-account-linked", "person-created"]);
    }

    private async Task ShouldBeRefusedAsync(string subject, string reason)
    {
        using var browser = chat.OpenBrowser(subject);
        using var response = await browser.TrySignInAsync();
        await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, reason);
        (await browser.IsSignedInAsync()).ShouldBeFalse();
    }
}
