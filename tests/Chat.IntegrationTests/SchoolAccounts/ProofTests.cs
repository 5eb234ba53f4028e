using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.SchoolAccounts;

/// <summary>People without a password, and people who have one and come with a school account later.</summary>
[Collection(SchoolAccountTopology.Name)]
public sealed class ProofTests(SchoolAccountChat chat, SchoolWithAccounts school) : IClassFixture<SchoolWithAccounts>
{
    [Fact]
    public async Task The_page_learns_whether_a_password_can_be_asked_for()
    {
        using var student = await chat.NewStudentAsync();
        (await student.ProofsAsync()).ShouldBe("""{"password":false,"passkey":false}""");
        using var person = await school.NewPersonAsync("student");
        using var proofs = await person.GetAsync("/api/session/proof");
        (await proofs.TextAsync()).ShouldBe("""{"password":true,"passkey":false}""");
    }

    [Fact]
    public async Task Somebody_with_a_school_account_alone_is_not_invited()
    {
        using var student = await chat.NewStudentAsync();
        var id = (await student.WhoAmIAsync()).Id;
        using var invited = await school.Admin.PostAsync($"/api/admin/people/{id}/invitation");
        await invited.ShouldBeProblemAsync(HttpStatusCode.Conflict, "has-signed-in");

        // One admin can remove the link, and still nobody invites the person.
        using var unlinked = await school.Admin.DeleteAsync($"/api/admin/people/{id}/school-account");
        unlinked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var again = await school.Admin.PostAsync($"/api/admin/people/{id}/invitation");
        await again.ShouldBeProblemAsync(HttpStatusCode.Conflict, "has-signed-in");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_address_links_a_school_account_after_a_day_if_the_person_had_signed_in(bool hadSignedIn)
    {
        var made = await school.MakeAsync("Moved", "student");
        if (hadSignedIn) await school.SignInAsync(made);
        var moved = await school.ChangeAsync(made with { Email = School.NewEmail() });
        var subject = await chat.NewSubjectAsync(new(moved.Email));
        if (hadSignedIn)
        {
            using var early = chat.OpenBrowser(subject);
            using var refused = await early.TrySignInAsync();
            await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "address-new");
            await chat.Database.AgeAddressAsync(made.Id, TimeSpan.FromHours(24));
        }

        using var browser = chat.OpenBrowser(subject);
        (await browser.SignInAsync()).User.Id.ShouldBe(made.Id);
    }
}
