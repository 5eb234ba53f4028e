using System.Globalization;
using System.Net;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Driver;

/// <summary>An admin, and the people whom the admin makes, whom no other test uses.</summary>
public class School(RunningChat chat) : IAsyncLifetime
{
    public Person Admin { get; private set; } = null!;

    /// <summary>A word that is in no other person's name.</summary>
    public static string NewMark() => $"m{Guid.NewGuid():N}"[..12];

    public async ValueTask InitializeAsync() => Admin = await chat.PersonAsync("admin@demo.test");

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Admin.Dispose();
        return default;
    }

    public static object Text(
        string name, string role, string? email = null, string? language = null, string? externalId = null) =>
        new { name, email = email ?? NewEmail(), role, language, externalId };

    public static string NewEmail() => $"{Guid.NewGuid():N}@school.test";

    public async Task<AdminPerson> MakeAsync(string name, string role, string? email = null, string? language = null)
    {
        using var response = await Admin.PostAsync("/api/admin/people", Text(name, role, email, language));
        return await response.ShouldHoldAsync<AdminPerson>(HttpStatusCode.Created);
    }

    /// <summary>Signs in a person whom the admin made, with a password that no API sets yet.</summary>
    public async Task<Person> SignInAsync(AdminPerson person)
    {
        await chat.Database.GivePasswordAsync(long.Parse(person.Id, CultureInfo.InvariantCulture));
        return await chat.PersonAsync(person.Email);
    }

    /// <summary>Makes a person and signs that person in. An admin has been one for a day, and so counts where two are asked for.</summary>
    public async Task<Person> NewPersonAsync(string role)
    {
        var made = await MakeAsync($"Some {role}", role);
        if (role == "admin") await chat.Database.SettleAdminAsync(made.Id);
        return await SignInAsync(made);
    }

    /// <summary>Makes an admin of today and signs that admin in.</summary>
    public async Task<Person> NewAdminAsync() => await SignInAsync(await MakeAsync("New admin", "admin"));

    public async Task<AdminPerson> ReadAsync(string id)
    {
        using var response = await Admin.GetAsync($"/api/admin/people/{id}");
        return await response.ShouldHoldAsync<AdminPerson>();
    }

    public async Task<PeoplePage> ListAsync(string query)
    {
        using var response = await Admin.GetAsync($"/api/admin/people?{query}");
        return await response.ShouldHoldAsync<PeoplePage>();
    }

    public Task<HttpResponseMessage> TryChangeAsync(AdminPerson to) =>
        Admin.PutAsync($"/api/admin/people/{to.Id}", new { to.Name, to.Email, to.Role, to.Language, to.ExternalId });

    public async Task<AdminPerson> ChangeAsync(AdminPerson to)
    {
        using var response = await TryChangeAsync(to);
        return await response.ShouldHoldAsync<AdminPerson>();
    }

    public async Task DisableAsync(string id)
    {
        using var response = await Admin.PutAsync($"/api/admin/people/{id}/disabled");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }

    public async Task EnableAsync(string id)
    {
        using var response = await Admin.DeleteAsync($"/api/admin/people/{id}/disabled");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }

    public Task<HttpResponseMessage> TryBeginAsync(string studentId, string coachId) =>
        Admin.PostAsync("/api/admin/coachings", new { studentId, coachId });

    public async Task<Coaching> BeginAsync(string studentId, string coachId)
    {
        using var response = await TryBeginAsync(studentId, coachId);
        return await response.ShouldHoldAsync<Coaching>(HttpStatusCode.Created);
    }

    public Task<HttpResponseMessage> TryPassAsync(long coaching, string coachId) =>
        Admin.PostAsync($"/api/admin/coachings/{coaching}/pass", new { coachId });

    public async Task EndAsync(long coaching)
    {
        using var response = await Admin.PostAsync($"/api/admin/coachings/{coaching}/end");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }

    public async Task<CoachingPage> CoachingsAsync(string personId, string query = "")
    {
        using var response = await Admin.GetAsync($"/api/admin/people/{personId}/coachings?{query}");
        return await response.ShouldHoldAsync<CoachingPage>();
    }

    public async Task<AuditPage> AuditAsync(string query)
    {
        using var response = await Admin.GetAsync($"/api/admin/audit?{query}");
        return await response.ShouldHoldAsync<AuditPage>();
    }

    /// <summary>The logged actions about a person, the newest first.</summary>
    public async Task<IReadOnlyList<string>> ActionsAsync(string personId) =>
        [.. (await AuditAsync($"person={personId}")).Items.Select(entry => entry.Action)];
}

/// <summary>A school for a class of tests on the shared topology.</summary>
public sealed class CalmSchool(CalmChat chat) : School(chat);
