using Chat.Api.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Api;

public sealed class LimitOptionsTests
{
    [Theory]
    [InlineData("Send:Burst", "0")]
    [InlineData("Read:Burst", "100001")]
    [InlineData("Mark:Pause", "00:00:00")]
    [InlineData("Typing:Pause", "02:00:00")]
    [InlineData("Change:Burst", "-1")]
    [InlineData("InFlight", "0")]
    [InlineData("Waiting", "-1")]
    [InlineData("Factor", "0")]
    public void A_setting_out_of_range_is_named(string setting, string value) =>
        Should.Throw<OptionsValidationException>(() => Read(setting, value)).Message.ShouldContain(setting.Replace(':', '.'));

    [Fact]
    public void One_number_of_a_limit_can_be_set_alone()
    {
        var send = Read("Send:Burst", "5").Send;
        send.Burst.ShouldBe(5);
        send.Pause.ShouldBe(new LimitOptions().Send.Pause);
    }

    private static LimitOptions Read(string setting, string value)
    {
        var builder = WebApplication.CreateSlimBuilder([$"--Limits:{setting}={value}"]);
        builder.AddLimits();
        using var services = builder.Services.BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        return services.GetRequiredService<IOptions<LimitOptions>>().Value;
    }
}
