using System.Diagnostics;
using System.Globalization;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Chat.ServiceDefaults.Contracts;
using StackExchange.Redis;

namespace Chat.IntegrationTests.Faults;

public sealed class StuckBrowserTests(FaultyChat chat) : PairFaultTests(chat)
{
    private const int Round = 400;

    /// <summary>The growth of a node, in MiB. On a fast machine the garbage collector lets a node grow by 90 MiB under this load.</summary>
    private const double MemoryLimit = 128;

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The time to fill the kernel's buffers of a connection, some megabytes, and then to time out, on a busy machine.</summary>
    private static readonly TimeSpan Limit = SendTimeout + FaultyChat.Recovery;

    private static readonly string[] Nodes = ["realtime-1", "realtime-2"];

    private static readonly Dictionary<string, string> Environment = new()
    {
        ["Sockets__KeepAlive"] = "00:00:10",
        ["Sockets__PongTimeout"] = "00:02:00",
        ["Sockets__ClientTimeout"] = "00:02:00",
        ["Sockets__SendTimeout"] = $"{SendTimeout}",
    };

    private int _pushed;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();

        // The socket must not end because of unanswered pings.
        await StopAsync(Nodes);
        await Task.WhenAll(Nodes.Select(node => Chat.Topology.ResumeAsync(node, Environment, TestContext.Current.CancellationToken)));
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAsync(Nodes);
        await base.DisposeAsync();
    }

    /// <summary>
    /// The backplane delivers a user's notices one after the other: the user's other sockets on the node wait until the stuck one is cut
    /// off, and other users do not.
    /// </summary>
    [Theory]
    [InlineData("realtime-1")]
    [InlineData("web")]
    public async Task A_browser_that_reads_nothing_is_cut_off_and_costs_neither_memory_nor_the_others(string entrance)
    {
        await using var own = await Coach.ListenAsync(Chat.AddressOf(entrance));
        await using var other = await Student.ListenAsync(Chat.AddressOf(entrance));
        for (var i = 0; i < 20; i++) await TellAsync(own, Coach);
        using var stuck = await StuckBrowser.OpenAsync(Chat.AddressOf(entrance), Coach);
        var (before, most, slowest, others, pushed) = (ResidentMebibytes(entrance), 0.0, TimeSpan.Zero, TimeSpan.Zero, _pushed);
        var watch = Stopwatch.StartNew();
        while (await stuck.LivesAsync())
        {
            watch.Elapsed.ShouldBeLessThan(Limit);
            var telling = TellAsync(own, Coach);
            do others = Longer(others, await TellAsync(other, Student));
            while (!telling.IsCompleted);
            slowest = Longer(slowest, await telling);
            most = Math.Max(most, ResidentMebibytes(entrance) - before);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Cut off after {watch.Elapsed.TotalSeconds:0.0} s and {_pushed - pushed} notices; "
            + $"the user's other socket had each {Round} within {slowest.TotalMilliseconds:0} ms, "
            + $"another user's within {others.TotalMilliseconds:0} ms; {entrance} grew by {most:0.0} MiB");
        watch.Elapsed.ShouldBeGreaterThan(SendTimeout);
        slowest.ShouldBeLessThan(2 * SendTimeout, "the backplane waits for the stuck one until it is cut off, and no longer");
        others.ShouldBeLessThan(SendTimeout / 2);
        most.ShouldBeLessThan(MemoryLimit);
        own.IsOpen.ShouldBeTrue();
        other.IsOpen.ShouldBeTrue();
        await Task.WhenAll(TellAsync(own, Coach), TellAsync(other, Student));
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>Pushes distinguishable notices, waits until a socket has all of them, and returns the time that this took.</summary>
    private async Task<TimeSpan> TellAsync(NoticeSocket socket, Person person)
    {
        var watch = Stopwatch.StartNew();
        var senders = Enumerable.Range(_pushed + 1, Round).Select(sender => sender.ToString(CultureInfo.InvariantCulture)).ToHashSet();
        _pushed += Round;
        await Chat.Redis.Database.ListLeftPushAsync(
            RedisKeys.Queue,
            [.. senders.Select(sender => (RedisValue)$$"""{"user-id":"{{person.Id}}","sender":"{{sender}}","content":"read"}""")]);
        await Chat.Redis.Database.PublishAsync(RedisKeys.Wake, "");
        using var limit = new CancellationTokenSource(FaultyChat.Recovery);
        while (senders.Count > 0) senders.Remove((await socket.NextAsync(limit.Token)).ShouldNotBeNull("it was closed too").Sender);
        return watch.Elapsed;
    }

    private double ResidentMebibytes(string part)
    {
        using var process = Process.GetProcessById(Chat.Topology[part].Pid!.Value);
        return process.WorkingSet64 / 1048576.0;
    }
}
