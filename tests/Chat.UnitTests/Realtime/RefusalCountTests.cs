using Chat.Realtime.Sockets;

namespace Chat.UnitTests.Realtime;

public sealed class RefusalCountTests
{
    [Theory]
    [InlineData(101, null)]
    [InlineData(200, null)]
    [InlineData(400, "not-a-websocket")]
    [InlineData(401, "not-signed-in")]
    [InlineData(403, "foreign-origin")]
    [InlineData(503, "api-unavailable")]
    public void Names_the_reason(int status, string? reason) => RefusalCount.ReasonOf(status).ShouldBe(reason);
}
