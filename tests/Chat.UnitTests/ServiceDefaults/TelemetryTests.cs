using Chat.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Chat.UnitTests.ServiceDefaults;

public sealed class TelemetryTests
{
    [Fact]
    public void Without_a_receiver_nothing_is_collected()
    {
        using var app = Build(null);

        app.Services.GetService<TracerProvider>().ShouldBeNull();
        app.Services.GetService<MeterProvider>().ShouldBeNull();
    }

    [Fact]
    public void With_a_receiver_traces_and_metrics_are_collected()
    {
        using var app = Build("http://127.0.0.1:1");

        app.Services.GetService<TracerProvider>().ShouldNotBeNull();
        app.Services.GetService<MeterProvider>().ShouldNotBeNull();
    }

    [Fact]
    public void A_receiver_that_does_not_answer_is_given_up_after_a_second()
    {
        using var app = Build("http://127.0.0.1:1", ("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory"));

        var configuration = app.Services.GetRequiredService<IConfiguration>();
        configuration["OTEL_EXPORTER_OTLP_TIMEOUT"].ShouldBe("1000");
        configuration["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"].ShouldBeNullOrEmpty();
    }

    private static WebApplication Build(string? endpoint, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value));
        builder.Configuration[Telemetry.EndpointSetting] = endpoint;
        builder.Configuration["ConnectionStrings:redis"] = "127.0.0.1:1";
        builder.AddServiceDefaults();
        builder.AddChatRedis();
        return builder.Build();
    }
}
