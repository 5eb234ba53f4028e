using System.Diagnostics.Metrics;
using Chat.Api.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Chat.UnitTests.Api;

public sealed class SecurityEventsTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Lines _lines = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MeterListener _listener = new();
    private readonly List<string> _counted = [];
    private readonly SecurityEvents _events;

    public SecurityEventsTests()
    {
        _events = new(_services.GetRequiredService<IMeterFactory>(), _clock, _lines);
        var factory = _services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope != factory) return;
            instrument.Unit.ShouldNotBeNullOrEmpty();
            instrument.Description.ShouldNotBeNullOrEmpty();
            listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
            _counted.Add(string.Join(' ', [$"{instrument.Name} {count}", .. tags.ToArray().Select(tag => $"{tag.Value}")])));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }

    [Fact]
    public void Events_of_passkeys_have_numbers_of_their_own_and_a_refused_one_counts_like_a_wrong_password()
    {
        var passkey = Guid.NewGuid();
        _events.PasskeyRefused(42);
        _events.PasskeyRefused(null);
        _events.PasskeyCopied(42, passkey);
        _events.PasskeyAdded(42, passkey);
        _events.PasskeyRemoved(42, passkey);
        _lines.All.ShouldBe((string[])
        [
            "4120 A passkey was refused for user 42",
            "4120 A passkey was refused for user unknown",
            $"4121 The counter of passkey {passkey} of user 42 has not grown: somebody may have a copy of the key",
            $"4122 User 42 added passkey {passkey}",
            $"4123 User 42 removed passkey {passkey}",
        ]);
        _counted.ShouldBe(["chat.signins 1 failed", "chat.signins 1 failed"]);
    }

    [Fact]
    public void Each_event_has_a_number_of_its_own_and_is_counted()
    {
        var session = Guid.NewGuid();
        _events.SignedIn(42, session);
        _events.SignInFailed(42);
        _events.SignInFailed(null);
        _events.SignInThrottled();
        _events.PasswordChanged(42);
        _events.SessionsEnded(42, 3, SessionEnd.PasswordChanged);
        _events.SessionsEnded(42, 0, SessionEnd.PasswordChanged);
        _events.Refused(Refusal.ForeignOrigin, null);
        _events.CodeWrong(42);
        _events.SecondFactorChanged(42, "app-set-up");
        _events.Proved(42, session, "passkey");
        _events.TokenUsed(7);

        _lines.All.ShouldBe((string[])
        [
            $"4101 User 42 signed in: session {session}",
            "4102 A sign-in or a proof failed for user 42",
            "4102 A sign-in or a proof failed for user unknown",
            "4103 A password was not checked, after too many failures (0 more since the line before)",
            "4104 User 42 changed the password",
            "4105 Sessions of user 42 that ended: 3 (password-changed)",
            "4106 A call of user unknown was refused: foreign-origin (0 more since the line before)",
            "4107 A code was wrong for user 42",
            "4108 The second factor of user 42 changed: app-set-up",
            $"4109 User 42 gave a right proof (passkey): session {session}",
            "4110 A call came with the valid API token 7",
        ]);
        _counted.ShouldBe((string[])
        [
            "chat.signins 1 succeeded", "chat.signins 1 failed", "chat.signins 1 failed", "chat.signins 1 throttled",
            "chat.passwords.changed 1", "chat.sessions.ended 3 password-changed", "chat.calls.refused 1 foreign-origin",
            "chat.signins 1 wrong-code", "chat.factors.changed 1 app-set-up", "chat.signins 1 proved",
            "chat.tokens.used 1",
        ]);
    }

    [Fact]
    public void Each_cause_and_each_reason_has_a_name_of_its_own()
    {
        foreach (var cause in Enum.GetValues<SessionEnd>()) _events.SessionsEnded(42, 1, cause);
        foreach (var reason in Enum.GetValues<Refusal>()) _events.Refused(reason, 42);

        _counted.ShouldBe((string[])
        [
            "chat.sessions.ended 1 signed-out", "chat.sessions.ended 1 signed-in-anew", "chat.sessions.ended 1 too-many",
            "chat.sessions.ended 1 ended-elsewhere", "chat.sessions.ended 1 password-changed", "chat.sessions.ended 1 changed-by-admin",
            "chat.sessions.ended 1 ended-by-admin", "chat.sessions.ended 1 factor-changed", "chat.sessions.ended 1 provider-logout",
            "chat.calls.refused 1 foreign-origin", "chat.calls.refused 1 other-user",
            "chat.calls.refused 1 not-allowed", "chat.calls.refused 1 too-many-calls", "chat.calls.refused 1 wrong-token",
            "chat.calls.refused 1 malformed",
        ]);
    }

    [Fact]
    public void Refusals_fill_no_log_and_are_all_counted()
    {
        for (var i = 0; i < 100; i++) _events.Refused(Refusal.TooManyCalls, 42);
        _events.Refused(Refusal.OtherUser, 42);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _events.Refused(Refusal.TooManyCalls, 9);
        _events.Refused(Refusal.TooManyCalls, 9);

        _lines.All.ShouldBe((string[])
        [
            "4106 A call of user 42 was refused: too-many-calls (0 more since the line before)",
            "4106 A call of user 42 was refused: other-user (0 more since the line before)",
            "4106 A call of user 9 was refused: too-many-calls (99 more since the line before)",
        ]);
        _counted.Count.ShouldBe(103);
    }

    private sealed class Lines : ILogger<SecurityEvents>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add($"{eventId.Id} {formatter(state, exception)}");
    }
}
