using System.Text;
using System.Text.Json;
using Chat.Worker.Queue;

namespace Chat.UnitTests.Worker;

public sealed class DeadLetterTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void Says_why_when_and_what()
    {
        var json = Encoding.UTF8.GetString(DeadLetter.Of("unreadable: no notice", At, "{\"x\":\"é\"}"u8).ToJson());

        json.ShouldBe("""{"reason":"unreadable: no notice","at":"2026-01-02T03:04:05+00:00","item":"{\"x\":\"é\"}"}""");
    }

    [Fact]
    public void Holds_bytes_that_are_no_text()
    {
        var json = JsonDocument.Parse(DeadLetter.Of("unreadable", At, [0xFF, 0x00, (byte)'a']).ToJson());

        json.RootElement.GetProperty("item").GetString().ShouldBe("\uFFFD\0a");
    }

    [Fact]
    public void Cuts_off_what_is_too_long() =>
        DeadLetter.Of("unreadable", At, new byte[DeadLetter.ItemLimit * 2]).Item.Length.ShouldBe(DeadLetter.ItemLimit);
}
