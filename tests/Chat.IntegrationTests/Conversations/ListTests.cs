using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Conversations;

public sealed class ListTests(CalmChat chat)
{
    [Fact]
    public async Task A_conversation_without_messages_is_listed_byte_for_byte_as_agreed()
    {
        using var pair = await chat.NewPairAsync();
        var list = await ListWithPresenceAsync(pair.Student);
        list.Text.ShouldMatch("conversations-empty.json");
        list.IsStored.ShouldBeFalse();
    }

    [Fact]
    public async Task A_conversation_with_messages_is_listed_byte_for_byte_as_agreed()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Good morning");
        (await ListWithPresenceAsync(pair.Coach)).Text.ShouldMatch("conversations.json");
    }

    [Fact]
    public async Task Each_side_sees_its_own_counts()
    {
        using var pair = await chat.NewPairAsync();
        for (var i = 0; i < 3; i++) await pair.Student.SendAsync(pair.Coach, $"{i}");
        await pair.Coach.SendAsync(pair.Student, "An answer");
        await pair.Coach.ReadUpToAsync(pair.Student, 2);
        await pair.Student.FetchAsync(pair.Coach);

        var coachs = await pair.Coach.ConversationAsync();
        (coachs.LastSeq, coachs.ReadSeq, coachs.PeerReadSeq, coachs.PeerDeliveredSeq, coachs.Unread).ShouldBe((4, 2, 0, 4, 1));
        var students = await pair.Student.ConversationAsync();
        (students.LastSeq, students.ReadSeq, students.PeerReadSeq, students.PeerDeliveredSeq, students.Unread).ShouldBe((4, 0, 2, 0, 1));
        students.LastMessage.ShouldNotBeNull().Text.ShouldBe("An answer");
    }

    [Fact]
    public async Task Unread_messages_are_counted_up_to_a_hundred()
    {
        using var pair = await chat.NewPairAsync();
        for (var i = 0; i < 102; i++) await pair.Student.SendAsync(pair.Coach, $"{i}");
        (await pair.Coach.ConversationAsync()).Unread.ShouldBe(100);
        await pair.Coach.ReadUpToAsync(pair.Student, 3);
        (await pair.Coach.ConversationAsync()).Unread.ShouldBe(99);
    }

    [Fact]
    public async Task The_demo_student_and_coach_have_the_agreed_ids_and_a_past()
    {
        using var student = await chat.PersonAsync("student@demo.test");
        using var coach = await chat.PersonAsync("coach@demo.test");
        (student.Id, coach.Id).ShouldBe(("42", "9"));
        var past = (await student.FetchAsync(coach)).Items;
        past.Take(4).Select(message => message.Sender).ShouldBe(["42", "9", "42", "9"]);
        past.Take(14).ShouldAllBe(message => message.SentAt < DateTimeOffset.UtcNow.AddHours(-12));
        past.Where(message => message.EditedAt is not null).ShouldHaveSingleItem().Change.ShouldBe(6);
        past.Where(message => message.DeletedAt is not null).ShouldHaveSingleItem().Text.ShouldBeEmpty();
        var peer = (await student.ConversationAsync()).Peer;
        (peer.Availability, peer.ReplyWithin, peer.AwayText).ShouldBe(("available", 240, null));
    }

    /// <summary>The first list with known presence. Absence is known 20 s after the start of Redis.</summary>
    private static Task<(string Text, bool IsStored)> ListWithPresenceAsync(Person person) => Eventually.SeeAsync(
        async () =>
        {
            using var response = await person.GetAsync("/api/conversations");
            return (Text: await response.TextAsync(), IsStored: response.Headers.CacheControl?.NoStore != true);
        },
        list => !list.Text.Contains("\"present\":null", StringComparison.Ordinal),
        TimeSpan.FromSeconds(30));
}
