using System.Net;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Erasures;

/// <summary>A request for an erasure, as admins see it.</summary>
public sealed record ErasureRequest(PersonName Student, PersonName Coach, DateTimeOffset AskedAt, bool IsHeld);

/// <summary>A person under a legal hold.</summary>
public sealed record LegalHold(PersonName Person, DateTimeOffset SetAt);

/// <summary>The requests and the legal holds.</summary>
public sealed record AllErasures(IReadOnlyList<ErasureRequest> Requests, IReadOnlyList<LegalHold> Holds);

/// <summary>The calls about erasures.</summary>
internal static class ErasureCalls
{
    public static Task<HttpResponseMessage> TryAskAsync(this Person student, Person coach) =>
        student.PutAsync($"/api/conversations/{coach.Id}/erasure");

    public static async Task AskAsync(this Person student, Person coach)
    {
        using var response = await student.TryAskAsync(coach);
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }

    public static Task<HttpResponseMessage> TryApproveAsync(this Person admin, Pair pair) =>
        admin.PostAsync($"/api/admin/erasures/{pair.Student.Id}/{pair.Coach.Id}/approve");

    public static Task<HttpResponseMessage> TryRefuseAsync(this Person admin, Pair pair, string reason) =>
        admin.PostAsync($"/api/admin/erasures/{pair.Student.Id}/{pair.Coach.Id}/refuse", new { refusal = reason });

    public static async Task<AllErasures> ErasuresAsync(this Person admin)
    {
        using var response = await admin.GetAsync("/api/admin/erasures");
        return await response.ShouldHoldAsync<AllErasures>();
    }

    /// <summary>Asks for the erasure and approves it.</summary>
    public static async Task EraseAsync(this School school, Pair pair)
    {
        await pair.Student.AskAsync(pair.Coach);
        using var approved = await school.Admin.TryApproveAsync(pair);
        approved.StatusCode.ShouldBe(HttpStatusCode.NoContent, await approved.TextAsync());
    }

    public static async Task HoldAsync(this School school, string personId)
    {
        using var response = await school.Admin.PutAsync($"/api/admin/people/{personId}/hold");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }

    public static async Task LiftAsync(this School school, string personId)
    {
        using var response = await school.Admin.DeleteAsync($"/api/admin/people/{personId}/hold");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }
}
