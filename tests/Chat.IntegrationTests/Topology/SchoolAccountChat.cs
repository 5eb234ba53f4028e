using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.SchoolAccounts;

namespace Chat.IntegrationTests.Topology;

/// <summary>A person at the identity provider, in its own words.</summary>
public sealed record ProviderPerson(string Email, bool EmailVerified = true, string Name = "Robin", params string[] Roles);

/// <summary>A topology with an identity provider, which makes the people whom the provider gives a role.</summary>
public sealed class SchoolAccountChat() : RunningChat("school-account")
{
    public const string Part = "school-account";

    private readonly HttpClient _http = new();

    protected override bool HasSchoolAccount => true;

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["SchoolAccount__CreatePeople"] = "true",
        ["SchoolAccount__DisplayName"] = "Example College",
        ["SchoolAccount__SignOutAtProvider"] = "true",
    };

    public override async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Makes or changes a person at the provider.</summary>
    public async Task PutAsync(string subject, ProviderPerson person)
    {
        var claims = new { email = person.Email, email_verified = person.EmailVerified, name = person.Name, roles = person.Roles };
        using var response = await _http.PutAsJsonAsync(
            new Uri(Topology.SchoolAccount, $"/accounts/{subject}"), claims, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Makes a person at the provider, and returns the new subject.</summary>
    public async Task<string> NewSubjectAsync(ProviderPerson person)
    {
        var subject = $"{Guid.NewGuid():N}";
        await PutAsync(subject, person);
        return subject;
    }

    /// <summary>A logout token with the provider's signature and any content.</summary>
    public async Task<string> SignAsync(IReadOnlyDictionary<string, object?> claims)
    {
        using var response = await _http.PostAsJsonAsync(
            new Uri(Topology.SchoolAccount, "/logout-tokens"), claims, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.TextAsync();
    }

    /// <summary>A new browser of the person with this subject.</summary>
    public SchoolBrowser OpenBrowser(string subject) => new(Web, subject);

    /// <summary>Signs a person in whom nobody has invited, with a role of the provider.</summary>
    public async Task<SchoolBrowser> NewStudentAsync()
    {
        var browser = OpenBrowser(await NewSubjectAsync(new(School.NewEmail(), Roles: "student")));
        await browser.SignInAsync();
        return browser;
    }
}

/// <summary>The tests run one at a time, because some stop the identity provider.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SchoolAccountTopology : ICollectionFixture<SchoolAccountChat>
{
    public const string Name = "School account";
}

/// <summary>A school on the topology with an identity provider.</summary>
public sealed class SchoolWithAccounts(SchoolAccountChat chat) : School(chat);
