using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Conversations;

public sealed class LedgerTests(CalmChat chat)
{
    [Fact]
    public async Task An_admin_sees_every_message_accounted_for()
    {
        using var pair = await chat.NewPairAsync();
        using var admin = await chat.PersonAsync("admin@demo.test");
        await pair.Student.SendAsync(pair.Coach, "Counted");
        var before = await admin.LedgerAsync();
        await pair.Coach.FetchAsync(pair.Student);
        await pair.Coach.SendAsync(pair.Student, "Counted too");
        var after = await admin.LedgerAsync();

        after.Persisted.ShouldBeGreaterThan(before.Persisted);
        foreach (var ledger in (Ledger[])[before, after])
        {
            ledger.BrokenConversations.ShouldBe(0);
            ledger.Unfetched.ShouldBeGreaterThan(0);
            (ledger.Fetched + ledger.Unfetched).ShouldBe(ledger.Persisted);
        }
    }

    [Fact]
    public async Task Nobody_else_does()
    {
        using var pair = await chat.NewPairAsync();
        foreach (var person in (Person[])[pair.Student, pair.Coach])
        {
            using var response = await person.GetAsync("/api/ledger");
            await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        }
    }
}
