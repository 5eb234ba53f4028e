using System.Net;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Administration;

/// <summary>A coach, with the number of the coach's students.</summary>
public sealed record Coach(
    string Id, string Name, string Email, DateTimeOffset? DisabledAt, int ActiveStudents, int StandsInFor, StandIn? StandIn);

/// <summary>A page of coaches.</summary>
public sealed record CoachPage(IReadOnlyList<Coach> Items, string? Next);

/// <summary>The number of changes.</summary>
public sealed record ManyChanged(int Changed, int Unchanged);

/// <summary>A student because of whom nothing was changed.</summary>
public sealed record RefusedStudent(string Id, string? Name, string Reason);

/// <summary>A coach who stands in for another coach.</summary>
public sealed record Substitute(PersonName Coach, DateTimeOffset Until);

/// <summary>The state of the system.</summary>
public sealed record SystemState(
    QueueState? Queue, OutboxState Outbox, int Unfetched, MailState Mail, IReadOnlyList<ProgramVersion> Versions);

/// <summary>The mail of the installation.</summary>
public sealed record MailState(bool IsOn, int Waiting, DateTimeOffset? OldestAt, string? Fault, IReadOnlyList<GivenUpMail> GivenUp);

/// <summary>A mail that was given up.</summary>
public sealed record GivenUpMail(string Kind, PersonName Person, string Fault, DateTimeOffset At);

/// <summary>The queue of notices.</summary>
public sealed record QueueState(long Waiting, long Claimed, int Workers, long DeadLetters, IReadOnlyList<DeadLetter> NewestDeadLetters);

/// <summary>A notice that could not be dispatched.</summary>
public sealed record DeadLetter(string Reason, DateTimeOffset? At, string? Kind);

/// <summary>The outbox of notices.</summary>
public sealed record OutboxState(int Owed, DateTimeOffset? OldestOwedAt);

/// <summary>The version of a program.</summary>
public sealed record ProgramVersion(string Name, string Version, int? Instances);

/// <summary>Numbers about everybody.</summary>
public sealed record Numbers(
    int LeastGroup,
    ActivePeople Students,
    ActivePeople Coaches,
    IReadOnlyList<DayCount> Days,
    int? MedianAnswerMinutes,
    int UnansweredDays,
    int? Unanswered,
    IReadOnlyList<UnansweredCount> UnansweredByCoach);

/// <summary>How many people wrote a message.</summary>
public sealed record ActivePeople(int? Days7, int? Days30);

/// <summary>The messages of a day.</summary>
public sealed record DayCount(DateOnly Date, int? Messages);

/// <summary>The students who have waited for an answer of a coach.</summary>
public sealed record UnansweredCount(PersonName Coach, int? Students);

/// <summary>The calls of the administration.</summary>
internal static class Administration
{
    public static async Task<CoachPage> CoachesAsync(this School school, string query)
    {
        using var response = await school.Admin.GetAsync($"/api/admin/coaches?{query}");
        return await response.ShouldHoldAsync<CoachPage>();
    }

    public static Task<HttpResponseMessage> TryBeginManyAsync(this School school, string coachId, params string?[] studentIds) =>
        school.Admin.PostAsync("/api/admin/coachings/many", new { studentIds, coachId });

    public static async Task<ManyChanged> BeginManyAsync(this School school, string coachId, params string[] studentIds)
    {
        using var response = await school.TryBeginManyAsync(coachId, studentIds);
        return await response.ShouldHoldAsync<ManyChanged>();
    }

    public static Task<HttpResponseMessage> TryPassAllAsync(this School school, string fromId, string coachId) =>
        school.Admin.PostAsync($"/api/admin/coaches/{fromId}/pass", new { coachId });

    public static async Task<ManyChanged> PassAllAsync(this School school, string fromId, string coachId)
    {
        using var response = await school.TryPassAllAsync(fromId, coachId);
        return await response.ShouldHoldAsync<ManyChanged>();
    }

    /// <summary>The user ids of a person's peers in active coachings.</summary>
    public static async Task<IReadOnlyList<string>> PeersAsync(this School school, string personId) =>
        [.. (await school.CoachingsAsync(personId, "state=active")).Items
            .Select(coaching => coaching.Student.Id == personId ? coaching.Coach.Id : coaching.Student.Id).Order(StringComparer.Ordinal)];

    public static Task<HttpResponseMessage> TrySubstituteAsync(this School school, string awayId, string coachId, DateTimeOffset until) =>
        school.Admin.PutAsync($"/api/admin/people/{awayId}/substitute", new { coachId, until });

    public static async Task<Substitute> SubstituteAsync(this School school, string awayId, string coachId, DateTimeOffset until)
    {
        using var response = await school.TrySubstituteAsync(awayId, coachId, until);
        return await response.ShouldHoldAsync<Substitute>();
    }

    public static async Task EndSubstituteAsync(this School school, string awayId)
    {
        using var response = await school.Admin.DeleteAsync($"/api/admin/people/{awayId}/substitute");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent, await response.TextAsync());
    }

    public static async Task<SystemState> SystemAsync(this School school)
    {
        using var response = await school.Admin.GetAsync("/api/admin/system");
        return await response.ShouldHoldAsync<SystemState>();
    }
}
