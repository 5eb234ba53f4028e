using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

/// <summary>
/// The tables of owed notices and reminders are empty at one moment and full at the next. A plan that PostgreSQL cached for an empty table
/// is ruinous for a full one until the table is analyzed again.
/// </summary>
public sealed class KeptPlanTests(FaultyChat chat) : PairFaultTests(chat)
{
    private const int Many = 100_000;

    /// <summary>The number of polls after which every connection of an idle API has its statements prepared.</summary>
    private const int Looks = 40;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StopAsync("api");
        await Chat.Database.KeepPlansAsync(true);
        await Chat.Database.VacuumAsync();
        await ResumeAsync("api");
        var before = await Chat.Database.LooksAsync();
        for (var i = 0; i < Looks; i++)
        {
            await Student.SendAsync(Coach, $"{i}");
            await Coach.FetchAsync(Student, "?limit=1");
        }

        await Eventually.SeeAsync(Chat.Database.LooksAsync, looks => looks - before > Looks, FaultyChat.Recovery);
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Chat.Database.ForgetWaitingAsync();
        await Chat.Database.KeepPlansAsync(false);
        await StopAsync("api");
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Relaying_and_reminding_cost_by_what_is_owed_though_the_plans_were_made_for_empty_tables()
    {
        await Chat.Database.LeaveWaitingAsync(Many, without: Student);
        await Chat.Database.LeaveDueLaterAsync(Many);
        await LookingReadsLittleAsync();

        await Chat.Database.LeaveOwedAsync(2 * Many, age: TimeSpan.FromMinutes(1));
        await Eventually.SeeAsync(Chat.Database.OwedAsync, owed => owed == 0, 2 * FaultyChat.Recovery);
    }

    /// <summary>The planner then assumes one row, whatever has come since, and joins it with everything by a nested loop.</summary>
    [Fact]
    public async Task They_do_so_too_when_the_tables_had_grown_and_were_last_seen_empty()
    {
        await Chat.Database.GrowAsync(2 * Many, without: Student);
        await Chat.Database.LeaveWaitingAsync(Many, without: Student);
        await Chat.Database.LeaveDueLaterAsync(Many);
        await Chat.Database.LeaveOwedAsync(2 * Many, age: TimeSpan.FromMinutes(1));
        await LookingReadsLittleAsync();
        await Eventually.SeeAsync(Chat.Database.OwedAsync, owed => owed == 0, 2 * FaultyChat.Recovery);
    }

    /// <summary>Most users have one conversation. A plan for them must not reread all conversations of a coach for each one.</summary>
    [Fact]
    public async Task The_list_of_a_coach_with_many_students_costs_by_their_number_and_not_by_its_square()
    {
        const int Lists = 10;
        using var coach = await Chat.PersonAsync("coach@demo.test");
        await Chat.Database.AnalyzeParticipantsAsync();
        var before = await Chat.Database.ParticipantsReadAsync();
        for (var i = 0; i < Lists; i++) (await coach.ListAsync()).Count.ShouldBe(FaultyChat.Students + 1);

        // PostgreSQL has counted what a connection read when the connection has ended.
        await StopAsync("api");
        await Chat.Database.EndConnectionsAsync();
        var read = await Chat.Database.ParticipantsReadAsync() - before;
        await ResumeAsync("api");
        read.ShouldBeInRange(Lists * FaultyChat.Students, 10 * Lists * FaultyChat.Students);
    }

    /// <summary>Ten searches for due rows, and ten messages that are sent and fetched, read fewer rows than one table has.</summary>
    private async Task LookingReadsLittleAsync()
    {
        await LookForDueAsync();
        var (read, looks) = (await Chat.Database.DueReadAsync(), await Chat.Database.LooksAsync());
        for (var i = 0; i < 10; i++)
        {
            await LookForDueAsync();
            await Student.SendAsync(Coach, $"{i}");
            await Coach.FetchAsync(Student, "?limit=1");
        }

        await Eventually.SeeAsync(Chat.Database.LooksAsync, now => now - looks >= 10, FaultyChat.Recovery);
        foreach (var (table, rows) in await Chat.Database.DueReadAsync()) (rows - read[table]).ShouldBeLessThan(Many, table);
    }
}
