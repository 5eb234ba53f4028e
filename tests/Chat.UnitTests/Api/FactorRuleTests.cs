using Chat.Api.Sessions;
using Chat.Api.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Api;

public sealed class FactorRuleTests
{
    [Theory]
    [InlineData("Production", null, "Admin")]
    [InlineData("Development", null, "")]
    [InlineData("Production", "", "")]
    [InlineData("Development", "admin, coach", "Coach,Admin")]
    public void Outside_development_a_second_factor_is_required_of_admins(string environment, string? setting, string roles)
    {
        var rule = RuleIn(environment, setting);
        string.Join(',', Enum.GetValues<Role>().Where(rule.IsFor)).ShouldBe(roles);
    }

    [Fact]
    public void An_unknown_role_is_refused_with_the_name_of_the_setting() =>
        Should.Throw<OptionsValidationException>(() => RuleIn("Production", "admin,teacher"))
            .Message.ShouldContain("SecondFactor:RequiredFor");

    private static FactorRule RuleIn(string environment, string? setting)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        if (setting is not null) builder.Configuration["SecondFactor:RequiredFor"] = setting;
        builder.AddFactorRule();
        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<FactorRule>();
    }
}
