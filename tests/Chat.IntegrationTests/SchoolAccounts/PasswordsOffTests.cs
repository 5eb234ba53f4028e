using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Mail;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.SchoolAccounts;

/// <summary>The API with <c>SchoolAccount:PasswordSignIn=false</c>.</summary>
[Collection(SchoolAccountTopology.Name)]
public sealed class PasswordsOffTests(SchoolAccountChat chat) : IAsyncLifetime
{
    private const string Api = "api";

    public async ValueTask InitializeAsync()
    {
        await chat.Topology.StopAsync(Api);
        var settings = new Dictionary<string, string>
        {
            ["SchoolAccount__PasswordSignIn"] = "false",
            ["SchoolAccount__BreakGlass"] = " Admin@Demo.test ",
        };
        await chat.Topology.ResumeAsync(Api, settings, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await chat.Topology.StopAsync(Api);
        await chat.Topology.ResumeAsync(Api, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Only_the_admin_for_emergencies_signs_in_with_a_password()
    {
        using var admin = await chat.PersonAsync("admin@demo.test");
        using var student = new Person(chat.Web, chat.NewEmail());
        foreach (var (person, password) in ((Person, string)[])[(student, Person.Password), (student, "wrong"), (admin, "wrong")])
        {
            using var refused = await person.TrySignInAsync(password);
            await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "password-sign-in-off");
        }

        using var forgotten = await chat.ForgetAsync(student.Email);
        await forgotten.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "password-sign-in-off");
        using var options = await admin.GetAsync("/api/session/options");
        (await options.TextAsync()).ShouldBe("""{"schoolAccount":{"name":"Example College","signsOut":true},"passwords":false}""");

        using var school = chat.OpenBrowser(await chat.NewSubjectAsync(new(student.Email)));
        var id = (await school.SignInAsync()).User.Id;
        using var invitation = await admin.PostAsync($"/api/admin/people/{id}/invitation");
        await invitation.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "password-sign-in-off");
    }
}
