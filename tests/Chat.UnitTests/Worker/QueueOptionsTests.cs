using Chat.Worker.Queue;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Worker;

public sealed class QueueOptionsTests
{
    [Theory]
    [InlineData("BatchSize", "0")]
    [InlineData("Lease", "00:00:00.1")]
    [InlineData("PollInterval", "01:00:00")]
    [InlineData("ReclaimInterval", "-00:00:01")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("DeadLetterLimit", "0")]
    public void A_setting_out_of_range_is_named(string setting, string value) =>
        Should.Throw<OptionsValidationException>(() => Read(setting, value)).Message.ShouldContain(setting);

    [Fact]
    public void The_lease_outlasts_a_command_that_fails()
    {
        var options = Read("BatchSize", "5");

        options.BatchSize.ShouldBe(5);
        options.Lease.ShouldBeGreaterThan(options.Timeout);
    }

    private static QueueOptions Read(string setting, string value)
    {
        var builder = WebApplication.CreateSlimBuilder([$"--Queue:{setting}={value}"]);
        builder.AddQueue();
        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<QueueOptions>>().Value;
    }
}
