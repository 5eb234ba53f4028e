using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

public sealed class PostgresFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task While_postgres_is_away_callers_are_told_to_try_again_and_then_served()
    {
        var clientId = Guid.NewGuid();
        await using var socket = await Coach.ListenAsync();
        await StopAsync("postgres");
        using var sent = await Student.TrySendAsync(Coach.Id, clientId, "Keep trying");
        using var listed = await Student.GetAsync("/api/conversations");
        using var read = await Student.PutAsync($"/api/conversations/{Coach.Id}/read", new { seq = 0 });
        using var newcomer = new Person(Chat.Web, Chat.NewEmail());
        using var signIn = await newcomer.TrySignInAsync(Person.Password);
        foreach (var response in (HttpResponseMessage[])[sent, listed, read, signIn])
        {
            await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
            response.Headers.RetryAfter?.Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        }

        (await HealthAsync("api")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await HealthAsync("api", "/alive")).Status.ShouldBe(HttpStatusCode.OK);
        (await HealthAsync("worker-1")).Status.ShouldBe(HttpStatusCode.OK);

        await ResumeAsync("postgres");
        var stored = await Eventually.SeeAsync(
            () => Student.TrySendAsync(Coach.Id, clientId, "Keep trying"), response => response.IsSuccessStatusCode);
        (await stored.ShouldHoldAsync<Message>(HttpStatusCode.Created)).Seq.ShouldBe(1);
        await socket.WaitForAsync("new-message");
        await newcomer.SignInAsync();
    }

    [Fact]
    public async Task An_api_that_starts_while_postgres_is_away_takes_nobody_for_signed_out()
    {
        await using var socket = await Coach.ListenAsync();
        await StopAsync("postgres");
        await KillAsync("api");
        using var answer = await Eventually.SeeAsync(
            () => Student.GetAsync("/api/session"), response => response.StatusCode != HttpStatusCode.BadGateway, FaultyChat.Recovery);
        await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");

        await ResumeAsync("postgres");
        await ReturnAsync("api");
        socket.IsOpen.ShouldBeTrue();
        await Student.SendAsync(Coach, "Still me");
        await socket.WaitForAsync("new-message", FaultyChat.Recovery);
    }

    [Fact]
    public async Task While_postgres_only_reads_so_do_callers_and_nothing_of_it_is_left_when_it_writes_again()
    {
        var (clientId, first) = (Guid.NewGuid(), await Student.SendAsync(Coach, "Before"));
        using var newcomer = new Person(Chat.Web, Chat.NewEmail());
        await Chat.Database.OnlyReadAsync(true);
        try
        {
            await Chat.Database.EndConnectionsAsync();
            using var sent = await Eventually.SeeAsync(SendAsync, response => !response.IsSuccessStatusCode);
            using var read = await Coach.PutAsync($"/api/conversations/{Student.Id}/read", new { seq = 1 });
            using var signIn = await newcomer.TrySignInAsync(Person.Password);
            foreach (var response in (HttpResponseMessage[])[sent, read, signIn])
            {
                await response.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
                response.Headers.RetryAfter?.Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
            }

            foreach (var start in (string[])["", "?before=9", "?changedAfter=0"])
                (await Coach.FetchAsync(Student, start)).Items.ShouldHaveSingleItem().ShouldBe(first);
            (await Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(0);
            (await Coach.ConversationAsync()).Unread.ShouldBe(1);
            (await HealthAsync("api")).ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));
        }
        finally
        {
            await Chat.Database.OnlyReadAsync(false);
        }

        // A connection that opened while PostgreSQL was read-only may be used once more, because the pool is emptied at most once a second.
        using var stored = await Eventually.SeeAsync(SendAsync, response => response.IsSuccessStatusCode, AtOnce);
        (await stored.ShouldHoldAsync<Message>(HttpStatusCode.Created)).Seq.ShouldBe(2);
        await Eventually.SeeAsync(() => HealthAsync("api"), health => health.Status == HttpStatusCode.OK, AtOnce);
        using var welcome = await Eventually.SeeAsync(
            () => newcomer.TrySignInAsync(Person.Password), response => response.IsSuccessStatusCode, AtOnce);
        await Eventually.SeeAsync(
            async () =>
            {
                await Coach.FetchAsync(Student);
                return await Student.ConversationAsync();
            },
            conversation => conversation.PeerDeliveredSeq == 2,
            AtOnce);

        Task<HttpResponseMessage> SendAsync() => Student.TrySendAsync(Coach.Id, clientId, "Meanwhile");
    }

    [Fact]
    public async Task A_killed_postgres_has_forgotten_nothing_that_was_answered()
    {
        for (var i = 1; i <= 5; i++) await Student.SendAsync(Coach, $"{i}");
        await KillAsync("postgres");
        await Chat.Topology.WaitUntilReadyAsync("postgres", TestContext.Current.CancellationToken);
        var page = await Eventually.SeeAsync(
            async () =>
            {
                using var response = await Coach.GetAsync(Person.MessagesWith(Student.Id));
                return response.IsSuccessStatusCode ? await response.ShouldHoldAsync<Page>() : null;
            },
            page => page is not null);
        page!.Items.Select(message => message.Text).ShouldBe(["1", "2", "3", "4", "5"]);
        (await Student.SendAsync(Coach, "6")).Seq.ShouldBe(6);
    }
}
