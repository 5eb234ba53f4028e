using Chat.Realtime.Presence;
using Chat.Realtime.Recovery;
using Chat.Realtime.Sessions;
using Chat.Realtime.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Realtime;

public sealed class RealtimeOptionsTests
{
    [Theory]
    [InlineData("Sockets:KeepAlive", "00:00:00")]
    [InlineData("Sockets:ClientTimeout", "00:00:15")]
    [InlineData("Sockets:HandshakeTimeout", "01:00:00")]
    [InlineData("Sockets:PongTimeout", "00:00:00")]
    [InlineData("Sockets:SendTimeout", "00:00:00")]
    [InlineData("Sockets:PerSession", "0")]
    [InlineData("Sockets:PerUser", "0")]
    [InlineData("Presence:Lease", "00:00:05")]
    [InlineData("Presence:Lease", "00:00:07.5")]
    [InlineData("Presence:Lease", "00:00:01")]
    [InlineData("Presence:RenewalInterval", "00:00:00")]
    [InlineData("Presence:RenewalInterval", "00:00:18.5")]
    [InlineData("Sessions:CheckInterval", "00:00:00")]
    [InlineData("Sessions:CheckConcurrency", "0")]
    [InlineData("Sessions:ApiTimeout", "00:00:00")]
    [InlineData("Recovery:SyncSpread", "-00:00:01")]
    [InlineData("PublicOrigins:0", "nowhere")]
    [InlineData("PublicOrigins:0", "https://chat.example.org/path")]
    [InlineData("services:api:http:0", "api")]
    public void A_wrong_setting_is_named_at_start(string setting, string value) =>
        Should.Throw<Exception>(() => Validate($"--{setting}={value}")).Message.ShouldContain(NameOf(setting));

    [Fact]
    public void The_defaults_are_right() => Should.NotThrow(() => Validate());

    /// <summary>
    /// A node announces a closed socket. Nobody announces a killed node, so a peer's page learns of it by polling at least every 36 s.
    /// </summary>
    [Fact]
    public void A_user_who_is_gone_soon_shows_as_absent()
    {
        var (sockets, presence) = (new SocketOptions(), new PresenceOptions());
        var (told, asked) = (TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(36));

        // A socket is checked four times in the shorter of its two timeouts, so each of the two can be late by a quarter of it.
        var silent = sockets.KeepAlive + sockets.PongTimeout + (sockets.PongTimeout / 2);
        (silent + told).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(30));
        (presence.Lease + asked).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(60));
    }

    /// <summary>The name of a setting in messages: whole for a list, the last part for a setting of a section.</summary>
    private static string NameOf(string setting) =>
        setting.EndsWith(":0", StringComparison.Ordinal) ? setting[..^2] : setting.Split(':')[^1];

    private static void Validate(params string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(
            ["--PublicOrigins:0=http://localhost:8080", "--services:api:http:0=http://localhost:5000", .. arguments]);
        builder.AddPresence();
        builder.AddSessions();
        builder.AddRecovery();
        builder.AddSockets();
        using var services = builder.Services.BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
