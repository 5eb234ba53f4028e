using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Npgsql;

namespace Chat.IntegrationTests.Accesses;

/// <summary>The refusals of a request to read a conversation, and of a read.</summary>
public sealed class AccessRefusalTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task The_admin_who_asked_does_not_grant_it_and_nobody_reads_before_the_grant()
    {
        using var pair = await ReadableAsync();
        var request = await school.Admin.AskForAccessAsync(pair);
        using var granted = await school.Admin.TryGrantAsync(request);
        await granted.ShouldBeProblemAsync(HttpStatusCode.Conflict, "same-admin");
        using var read = await school.Admin.TryReadAsync(request);
        await read.ShouldBeProblemAsync(HttpStatusCode.Conflict, "access-not-open");
        var refusal = await Should.ThrowAsync<PostgresException>(() => chat.Database.GrantBySelfAsync(pair));
        refusal.ConstraintName.ShouldBe("ck_access_requests_two_admins");
    }

    [Theory]
    [InlineData("granted_by_id = NULL, granted_at = NULL, ends_at = NULL")]
    [InlineData("granted_by_id = 0")]
    [InlineData("ends_at = ends_at - interval '1 minute'")]
    [InlineData("closed_at = NULL")]
    [InlineData("told_at = NULL")]
    public async Task The_role_of_the_api_changes_no_grant_and_no_end(string change)
    {
        using var second = await school.NewPersonAsync("admin");
        using var pair = await ReadableAsync();
        var request = await school.Admin.OpenAsync(second, pair);
        await second.ReadAsync(request);
        using var closed = await school.Admin.TryCloseAsync(request);
        closed.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await using var api = NpgsqlDataSource.Create(chat.Topology.ApiDatabaseConnectionString);
        await using var update = api.CreateCommand($"UPDATE access_requests SET {change} WHERE id = $1");
        update.Parameters.Add(new() { Value = request.Id });
        var refusal = await Should.ThrowAsync<PostgresException>(() => update.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        (refusal.SqlState, refusal.MessageText).ShouldBe(
            (PostgresErrorCodes.InsufficientPrivilege, "the grant, the end and the telling of an access are written once"));
    }

    [Fact]
    public async Task Asking_and_granting_need_a_fresh_proof()
    {
        using var admin = await school.NewPersonAsync("admin");
        await chat.Database.SignInEarlierAsync(admin, RunningChat.ProofTime + TimeSpan.FromMinutes(1));
        using var pair = await ReadableAsync();
        using var asked = await admin.TryAskForAccessAsync(pair);
        await asked.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        var request = await school.Admin.AskForAccessAsync(pair);
        using var unproved = await admin.TryGrantAsync(request);
        await unproved.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        using var proof = await admin.TryProveAsync(Person.Password);
        await admin.GrantAsync(request);
    }

    [Fact]
    public async Task An_admin_of_today_neither_asks_nor_grants()
    {
        using var made = await school.NewAdminAsync();
        using var changed = await school.NewPersonAsync("admin");
        await school.ChangeAsync(await school.ReadAsync(changed.Id) with { Role = "coach" });
        await school.ChangeAsync(await school.ReadAsync(changed.Id) with { Role = "admin" });
        await changed.SignInAsync();
        using var pair = await ReadableAsync();
        var request = await school.Admin.AskForAccessAsync(pair);
        foreach (var admin in (Person[])[made, changed])
        {
            using var granted = await admin.TryGrantAsync(request);
            await granted.ShouldBeProblemAsync(HttpStatusCode.Conflict, "new-admin");
        }

        using var closed = await school.Admin.TryCloseAsync(request);
        using var asked = await made.TryAskForAccessAsync(pair);
        await asked.ShouldBeProblemAsync(HttpStatusCode.Conflict, "new-admin");
        await chat.Database.SettleAdminAsync(made.Id);
        await made.AskForAccessAsync(pair);
    }

    [Fact]
    public async Task Neither_a_third_admin_nor_the_student_nor_the_coach_reads_by_it()
    {
        using var second = await school.NewPersonAsync("admin");
        using var third = await school.NewPersonAsync("admin");
        using var pair = await ReadableAsync();
        using var others = await chat.NewPairAsync();
        var request = await school.Admin.OpenAsync(second, pair);
        foreach (var person in (Person[])[third, pair.Student, pair.Coach])
        {
            using var read = await person.TryReadAsync(request);
            await read.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        }

        using var late = await third.TryGrantAsync(request);
        await late.ShouldBeProblemAsync(HttpStatusCode.Conflict, "access-not-open");
        foreach (var stranger in (Person[])[others.Student, third, school.Admin])
        {
            using var seen = await stranger.GetAsync($"/api/conversations/{pair.Student.Id}/accesses");
            await seen.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        }

        (await pair.Student.AccessesAsync(pair.Coach)).ShouldHaveSingleItem().Reads.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_that_nobody_granted_within_a_day_is_over_and_another_can_be_made()
    {
        using var second = await school.NewPersonAsync("admin");
        using var pair = await ReadableAsync();
        var request = await school.Admin.AskForAccessAsync(pair);
        using var twice = await second.TryAskForAccessAsync(pair);
        await twice.ShouldBeProblemAsync(HttpStatusCode.Conflict, "access-under-way");
        await chat.Database.AgeAccessAsync(pair, TimeSpan.FromDays(1));
        using var granted = await second.TryGrantAsync(request);
        await granted.ShouldBeProblemAsync(HttpStatusCode.Conflict, "access-not-open");
        await second.AskForAccessAsync(pair);
        (await pair.Student.AccessesAsync(pair.Coach)).ShouldBeEmpty();
    }

    [Fact]
    public async Task There_must_be_such_a_conversation_with_a_message_and_such_a_request()
    {
        using var pair = await chat.NewPairAsync();
        using var empty = await school.Admin.TryAskForAccessAsync(pair);
        await empty.ShouldBeProblemAsync(HttpStatusCode.Conflict, "nothing-to-read");
        using var reversed = await school.Admin.TryAskForAccessAsync(new Pair(pair.Coach, pair.Student));
        await reversed.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        foreach (var call in (string[])["grant", "close", "pages"])
        {
            using var unknown = await school.Admin.PostAsync($"/api/admin/access-requests/{Guid.NewGuid()}/{call}", new { });
            await unknown.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Fact]
    public async Task The_reason_and_the_days_have_bounds()
    {
        using var pair = await ReadableAsync();
        foreach (var days in (int[])[-1, 0, 1, 91])
        {
            using var hidden = await school.Admin.TryAskForAccessAsync(pair, days);
            await hidden.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        }

        foreach (var reason in (string[])["", " \n", new string('a', 501)])
        {
            using var asked = await school.Admin.TryAskForAccessAsync(pair, reason: reason);
            await asked.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        }

        using var longest = await school.Admin.TryAskForAccessAsync(pair, 90, new string('a', 500));
        longest.StatusCode.ShouldBe(HttpStatusCode.Created, await longest.TextAsync());
    }

    private async Task<Pair> ReadableAsync()
    {
        var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Hello");
        return pair;
    }
}
