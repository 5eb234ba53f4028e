using Chat.Api.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Api;

public sealed class PasswordSettingTests
{
    [Fact]
    public void Outside_development_a_password_is_hashed_a_hundred_thousand_times_or_more()
    {
        Should.Throw<OptionsValidationException>(() => IterationsIn("Production", "99999"))
            .Message.ShouldContain("Passwords:IterationCount");
        IterationsIn("Production", "100000").ShouldBe(100_000);
        IterationsIn("Production", null).ShouldBe(100_000);
        IterationsIn("Development", "1000").ShouldBe(1_000);
    }

    private static int IterationsIn(string environment, string? setting)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        if (setting is not null) builder.Configuration["Passwords:IterationCount"] = setting;
        builder.AddSessions();
        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount;
    }
}
