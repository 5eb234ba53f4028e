using System.Net;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Accesses;

/// <summary>A request to read a conversation, as admins see it.</summary>
public sealed record AccessRequest(
    Guid Id,
    PersonName Student,
    PersonName Coach,
    string Basis,
    string? Reason,
    PersonName AskedBy,
    PersonName? GrantedBy,
    DateTimeOffset? GrantedAt,
    DateTimeOffset EndsAt,
    DateTimeOffset? HiddenUntil,
    string State);

/// <summary>A page that an admin read.</summary>
public sealed record AccessRead(PersonName Reader, DateTimeOffset At, long FromSeq, long ToSeq);

/// <summary>An opening of a conversation, as its student and its coach see it.</summary>
public sealed record SeenAccess(
    string Basis, string? Reason, PersonName AskedBy, PersonName GrantedBy, DateTimeOffset EndsAt, IReadOnlyList<AccessRead> Reads);

/// <summary>A page of an open conversation.</summary>
public sealed record ReadPage(IReadOnlyList<Message> Items, bool HasMore, PersonName Student, PersonName Coach);

/// <summary>The calls about the reading of conversations.</summary>
internal static class AccessCalls
{
    public const string Reason = "A teacher is worried about the safety of the student.";

    private const string Requests = "/api/admin/access-requests";

    public static Task<HttpResponseMessage> TryAskForAccessAsync(
        this Person admin, Pair pair, int? hiddenDays = null, string reason = Reason) =>
        admin.PostAsync(
            Requests, new { studentId = pair.Student.Id, coachId = pair.Coach.Id, basis = "safeguarding", reason, hiddenDays });

    public static async Task<AccessRequest> AskForAccessAsync(this Person admin, Pair pair, int? hiddenDays = null)
    {
        using var response = await admin.TryAskForAccessAsync(pair, hiddenDays);
        return await response.ShouldHoldAsync<AccessRequest>(HttpStatusCode.Created);
    }

    public static Task<HttpResponseMessage> TryGrantAsync(this Person admin, AccessRequest request) =>
        admin.PostAsync($"{Requests}/{request.Id}/grant");

    public static async Task GrantAsync(this Person admin, AccessRequest request)
    {
        using var response = await admin.TryGrantAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }

    /// <summary>Asks as one admin and grants as the other.</summary>
    public static async Task<AccessRequest> OpenAsync(this Person admin, Person second, Pair pair, int? hiddenDays = null)
    {
        var request = await admin.AskForAccessAsync(pair, hiddenDays);
        await second.GrantAsync(request);
        return request;
    }

    public static Task<HttpResponseMessage> TryCloseAsync(this Person admin, AccessRequest request) =>
        admin.PostAsync($"{Requests}/{request.Id}/close");

    public static Task<HttpResponseMessage> TryReadAsync(this Person admin, AccessRequest request, long? before = null) =>
        admin.PostAsync($"{Requests}/{request.Id}/pages", new { before });

    public static async Task<ReadPage> ReadAsync(this Person admin, AccessRequest request, long? before = null)
    {
        using var response = await admin.TryReadAsync(request, before);
        return await response.ShouldHoldAsync<ReadPage>();
    }

    public static async Task<AccessRequest> AccessRequestAsync(this Person admin, Guid id)
    {
        using var response = await admin.GetAsync(Requests);
        return (await response.ShouldHoldAsync<List<AccessRequest>>()).Single(request => request.Id == id);
    }

    /// <summary>The openings of the conversation with the peer that the user sees.</summary>
    public static async Task<IReadOnlyList<SeenAccess>> AccessesAsync(this Person user, Person peer)
    {
        using var response = await user.GetAsync($"/api/conversations/{peer.Id}/accesses");
        return await response.ShouldHoldAsync<List<SeenAccess>>();
    }
}
