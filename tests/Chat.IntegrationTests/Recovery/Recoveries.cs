using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Mail;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Recovery;

/// <summary>A recovery that is under way.</summary>
public sealed record UnderWay(
    PersonName AskedBy, DateTimeOffset AskedAt, PersonName? ConfirmedBy, DateTimeOffset OpensAt, DateTimeOffset ExpiresAt);

/// <summary>Whether a recovery is under way.</summary>
public sealed record RecoveryState(UnderWay? Recovery);

/// <summary>The calls about recoveries.</summary>
internal static class Recoveries
{
    public static async Task<UnderWay> AskAsync(this School school, string person)
    {
        using var asked = await school.Admin.PostAsync($"/api/admin/people/{person}/recovery");
        return (await asked.ShouldHoldAsync<RecoveryState>()).Recovery.ShouldNotBeNull();
    }

    public static async Task<UnderWay?> FindRecoveryAsync(this School school, string person)
    {
        using var found = await school.Admin.GetAsync($"/api/admin/people/{person}/recovery");
        return (await found.ShouldHoldAsync<RecoveryState>()).Recovery;
    }

    public static async Task<UnderWay?> OwnRecoveryAsync(this Person owner)
    {
        using var found = await owner.GetAsync("/api/me/recovery");
        return (await found.ShouldHoldAsync<RecoveryState>()).Recovery;
    }

    public static async Task<HttpResponseMessage> RecoverAsync(this RunningChat chat, string token, string password = Links.Chosen)
    {
        using var nobody = new Person(chat.Web, "");
        return await nobody.PostAsync("/api/links/recovery", new { token, password });
    }

    /// <summary>The link is valid, and does not work yet.</summary>
    public static async Task ShouldWaitAsync(this RunningChat chat, string token)
    {
        using var look = await chat.LookAsync(token);
        (await look.ShouldHoldAsync<Link>()).OpensAt.ShouldNotBeNull().ShouldBeGreaterThan(DateTimeOffset.UtcNow);
        using var set = await chat.RecoverAsync(token);
        var problem = await set.ShouldBeProblemAsync(HttpStatusCode.Conflict, "link-waits");
        problem.GetProperty("opensAt").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UtcNow);
    }

    /// <summary>The link is void.</summary>
    public static async Task ShouldRecoverNothingAsync(this RunningChat chat, string token)
    {
        using var look = await chat.LookAsync(token);
        await look.ShouldBeProblemAsync(HttpStatusCode.Gone, "link-void");
        using var set = await chat.RecoverAsync(token);
        await set.ShouldBeProblemAsync(HttpStatusCode.Gone, "link-void");
    }
}
