using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Notices;

public sealed class NoticeTests(CalmChat chat)
{
    [Fact]
    public async Task A_message_is_noticed_byte_for_byte_as_agreed()
    {
        using var student = await chat.PersonAsync("student@demo.test");
        using var coach = await chat.PersonAsync("coach@demo.test");
        await using var socket = await student.ListenAsync();
        await coach.SendAsync(student, "Hello");
        await socket.WaitForAsync("new-message");
        socket.Frames.First(frame => frame.Contains("new-message", StringComparison.Ordinal)).ShouldMatch("socket-notice.json");
        await student.FetchAsync(coach, "?after=14");
    }

    [Fact]
    public async Task Only_the_recipient_is_told()
    {
        using var pair = await chat.NewPairAsync();
        using var strangers = await chat.NewPairAsync();
        await using var coach = await pair.Coach.ListenAsync();
        await using var student = await pair.Student.ListenAsync();
        await using var strangeCoach = await strangers.Coach.ListenAsync();
        await using var strangeStudent = await strangers.Student.ListenAsync();

        await pair.Student.SendAsync(pair.Coach, "Between us");
        (await coach.WaitForAsync("new-message")).ShouldBe(new(pair.Coach.Id, pair.Student.Id, "new-message"));

        // The typing notice after the message is the first notice on each of the other sockets.
        await pair.Coach.TypeAsync(pair.Student);
        await strangers.Coach.TypeAsync(strangers.Student);
        await strangers.Student.TypeAsync(strangers.Coach);
        foreach (var other in (NoticeSocket[])[student, strangeCoach, strangeStudent])
        {
            await other.WaitForAsync("typing");
            other.Notices.ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task Every_socket_of_the_recipient_is_told_on_whichever_node_it_is()
    {
        using var pair = await chat.NewPairAsync();
        await using var one = await pair.Coach.ListenAsync(chat.AddressOf("realtime-1"));
        await using var two = await pair.Coach.ListenAsync(chat.AddressOf("realtime-2"));
        await using var phone = await pair.Coach.ListenAsync();
        await using var laptop = await pair.Coach.ListenAsync();
        NoticeSocket[] sockets = [one, two, phone, laptop];
        for (var i = 0; i < 3; i++)
        {
            await pair.Student.TypeAsync(pair.Coach);
            foreach (var socket in sockets)
                (await socket.WaitForAsync("typing")).ShouldBe(new(pair.Coach.Id, pair.Student.Id, "typing"));
        }

        sockets.ShouldAllBe(socket => socket.Notices.Count == 3);
    }

    [Fact]
    public async Task Reading_is_noticed_once_for_each_move()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "One");
        await pair.Student.SendAsync(pair.Coach, "Two");
        await using var student = await pair.Student.ListenAsync();
        foreach (var move in (int[][])[[1, 1, 0], [2, 2, 1]])
        {
            foreach (var seq in move) await pair.Coach.ReadUpToAsync(pair.Student, seq);
            (await student.WaitForAsync("read")).ShouldBe(new(pair.Student.Id, pair.Coach.Id, "read"));
        }

        await pair.Coach.TypeAsync(pair.Student);
        await student.WaitForAsync("typing");
        student.Notices.Count(notice => notice.Content == "read").ShouldBe(2);
    }

    [Fact]
    public async Task Typing_is_kept_nowhere()
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.TypeAsync(pair.Coach);
        (await chat.Database.OwedToAsync(pair.Coach)).ShouldBe(0);

        // The later message overtakes nothing: when its notice comes, the typing notice is gone.
        await using var late = await pair.Coach.ListenAsync();
        await pair.Student.SendAsync(pair.Coach, "Now");
        await late.WaitForAsync("new-message");
        late.Notices.ShouldAllBe(notice => notice.Content == "new-message");
    }

    [Fact]
    public async Task A_coachs_availability_is_noticed_by_the_student_when_it_changed()
    {
        using var pair = await chat.NewPairAsync();
        await using var student = await pair.Student.ListenAsync();
        await using var coach = await pair.Coach.ListenAsync();
        await pair.Coach.DeclareAsync("busy");
        (await student.WaitForAsync("availability")).ShouldBe(new(pair.Student.Id, pair.Coach.Id, "availability"));
        await pair.Coach.DeclareAsync("busy");
        await pair.Student.TypeAsync(pair.Coach);
        await pair.Coach.TypeAsync(pair.Student);
        await student.WaitForAsync("typing");
        await coach.WaitForAsync("typing");
        student.Notices.Count.ShouldBe(2);
        coach.Notices.ShouldHaveSingleItem();
    }
}
