using Chat.AppHost;

namespace Chat.UnitTests.AppHost;

public sealed class RestartAnnotationTests
{
    private readonly RestartAnnotation _annotation = new();
    private readonly DateTime _before = DateTime.UtcNow - TimeSpan.FromSeconds(1);

    [Fact]
    public void A_resource_is_starting_during_the_command_and_shortly_after_it()
    {
        _annotation.IsStarting(_before).ShouldBeFalse();
        _annotation.BeginStart();
        _annotation.IsStarting(_before).ShouldBeTrue();
        _annotation.EndStart();
        _annotation.IsStarting(_before).ShouldBeTrue();
        _annotation.IsStarting(null).ShouldBeTrue();
    }

    [Fact]
    public void A_process_that_ended_after_the_command_is_started_again()
    {
        _annotation.BeginStart();
        _annotation.EndStart();
        _annotation.IsStarting(DateTime.UtcNow + TimeSpan.FromSeconds(1)).ShouldBeFalse();
    }
}
