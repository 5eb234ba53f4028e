using Chat.ServiceDefaults;

namespace Chat.UnitTests.ServiceDefaults;

public sealed class RedisTroubleTests
{
    [Fact]
    public async Task A_call_that_the_client_gave_up_is_trouble_of_Redis()
    {
        var call = new TaskCompletionSource();
        call.SetCanceled(CancellationToken.None);
        (await Should.ThrowAsync<OperationCanceledException>(() => call.Task)).IsRedisTrouble().ShouldBeTrue();
    }

    [Fact]
    public async Task A_call_that_was_cancelled_by_a_token_is_not()
    {
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        var delay = Task.Delay(Timeout.InfiniteTimeSpan, stopping.Token);
        (await Should.ThrowAsync<OperationCanceledException>(() => delay)).IsRedisTrouble().ShouldBeFalse();
    }
}
