using Chat.Api.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Api;

public sealed class PasswordSettingTests
{
    [Fact]
    public void Outside_development_a_password_is_hashed_210_000_times_or_more()
    {
        Should.Throw<OptionsValidationException>(() => IterationsIn("Production", "209999"))
            .Message.ShouldContain("Passwords:IterationCount");
        IterationsIn("Production", "210000").ShouldBe(210_000);
        IterationsIn("Production", null).ShouldBe(210_000);
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
