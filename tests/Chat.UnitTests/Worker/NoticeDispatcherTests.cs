using System.Diagnostics;
using System.Diagnostics.Metrics;
using Chat.ServiceDefaults.Contracts;
using Chat.Worker.Dispatch;
using Chat.Worker.Queue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Chat.UnitTests.Worker;

public sealed class NoticeDispatcherTests : IDisposable
{
    private readonly RecordingHub _hub = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly NoticeDispatcher _dispatcher;

    public NoticeDispatcherTests() => _dispatcher = new NoticeDispatcher(
        _hub, new WorkerMetrics(_services.GetRequiredService<IMeterFactory>()), Options.Create(new QueueOptions()), TimeProvider.System,
        NullLogger<NoticeDispatcher>.Instance);

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task Sends_each_notice_to_its_user_without_the_trace()
    {
        var dead = await _dispatcher.DispatchAsync([Item("42", "9", NoticeKind.NewMessage, Trace), Item("7", "0", NoticeKind.Sync)]);

        dead.ShouldBeEmpty();
        _hub.Sent.ShouldBe([new Notice("42", "9", NoticeKind.NewMessage), new Notice("7", "0", NoticeKind.Sync)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("null")]
    [InlineData("""{"user-id":"42","sender":"9"}""")]
    [InlineData("""{"user-id":"042","sender":"9","content":"read"}""")]
    [InlineData("""{"user-id":"42","sender":"9","content":"read","text":"hi"}""")]
    public async Task An_item_that_is_no_notice_becomes_a_dead_letter_and_delays_nothing(string item)
    {
        var dead = await _dispatcher.DispatchAsync([item, Item("42", "9", NoticeKind.Read)]);

        dead.Single().Reason.ShouldStartWith("unreadable: ");
        dead.Single().Item.ShouldBe(item);
        _hub.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_notice_that_fails_for_reasons_of_its_own_becomes_a_dead_letter_and_holds_up_nothing()
    {
        _hub.Failures["42"] = new FormatException("secret");

        var dead = await _dispatcher.DispatchAsync([Item("42", "9", NoticeKind.Read), Item("43", "9", NoticeKind.Read)]);

        dead.Single().Reason.ShouldBe("undeliverable: FormatException");
        _hub.Sent.Single().UserId.ShouldBe("43");
    }

    [Fact]
    public async Task Equal_notices_that_wait_together_go_out_as_one()
    {
        var storm = Enumerable.Repeat(Item("42", "9", NoticeKind.NewMessage), 500);

        await _dispatcher.DispatchAsync(
        [
            .. storm,
            Item("42", "9", NoticeKind.Read),
            Item("42", "8", NoticeKind.NewMessage),
            Item("43", "9", NoticeKind.NewMessage),
        ]);

        _hub.Sent.ShouldBe(
            [
                new Notice("42", "9", NoticeKind.NewMessage), new Notice("42", "9", NoticeKind.Read),
                new Notice("42", "8", NoticeKind.NewMessage), new Notice("43", "9", NoticeKind.NewMessage),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_failure_of_Redis_is_no_fault_of_the_notice()
    {
        _hub.Failures["42"] = new TimeoutException();

        await Should.ThrowAsync<TimeoutException>(() => _dispatcher.DispatchAsync([Item("42", "9", NoticeKind.Read)]));
    }

    [Fact]
    public async Task An_unreadable_item_counts_once_however_often_its_batch_is_tried()
    {
        var dead = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, heard) =>
        {
            var isOurs = instrument.Meter.Scope == _services.GetRequiredService<IMeterFactory>();
            if (isOurs && instrument.Name == "chat.notices.dead") heard.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => dead += count);
        listener.Start();
        RedisValue[] batch = ["hello", Item("42", "9", NoticeKind.Read)];
        _hub.Failures["42"] = new TimeoutException();
        await Should.ThrowAsync<TimeoutException>(() => _dispatcher.DispatchAsync(batch));
        dead.ShouldBe(0);

        _hub.Failures.Clear();
        (await _dispatcher.DispatchAsync(batch)).Count.ShouldBe(1);
        dead.ShouldBe(1);
    }

    [Fact]
    public async Task The_span_continues_the_trace_of_what_caused_the_notice()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Chat.Worker",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => { lock (spans) spans.Add(span); },
        };
        ActivitySource.AddActivityListener(listener);

        await _dispatcher.DispatchAsync([Item("4711", "9", NoticeKind.NewMessage, Trace)]);

        var span = spans.Single(span => (string?)span.GetTagItem("user.id") == "4711");
        span.ParentId.ShouldBe(Trace);
        span.Kind.ShouldBe(ActivityKind.Consumer);
        span.GetTagItem("chat.notice.kind").ShouldBe("new-message");
    }

    private const string Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static RedisValue Item(string user, string sender, NoticeKind kind, string? trace = null) =>
        new QueuedNotice(user, sender, kind, trace).ToJson();
}
