using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Chat.Api.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Chat.UnitTests.Api;

public sealed class CallLimitsTests : IDisposable
{
    private const long User = 42;
    private const long Other = 9;

    private CallLimits _limits = new(Options.Create(new LimitOptions()));

    public void Dispose() => _limits.Dispose();

    [Theory]
    [InlineData("POST", nameof(CallKind.Send), 60, 0.5)]
    [InlineData("PUT", nameof(CallKind.Mark), 60, 0.2)]
    [InlineData("POST", nameof(CallKind.Typing), 60, 0.5)]
    [InlineData("PUT", nameof(CallKind.Provision), 500, 0.02)]
    [InlineData("GET", nameof(CallKind.Export), 4, 3600)]
    [InlineData("PUT", null, 60, 1.0)]
    [InlineData("DELETE", null, 60, 1.0)]
    [InlineData("GET", null, 1000, 0.02)]
    public void After_a_burst_a_user_waits_and_nobody_and_nothing_else_does(string method, string? limitedAs, int burst, double pause)
    {
        CallKind? kind = limitedAs is null ? null : Enum.Parse<CallKind>(limitedAs);

        // The buckets refill meanwhile, so they may let a further call through.
        var passed = Enumerable.Range(0, burst + 1).Count(_ => IsPassed(User, method, kind));
        passed.ShouldBeGreaterThanOrEqualTo(burst);
        using var refused = RefusedOf(User, method, kind);
        refused.TryGetMetadata(MetadataName.RetryAfter, out var wait).ShouldBeTrue();
        wait.ShouldBe(TimeSpan.FromSeconds(pause));

        IsPassed(Other, method, kind).ShouldBeTrue();
        IsPassed(User, "PATCH", kind is CallKind.Typing ? CallKind.Send : CallKind.Typing).ShouldBeTrue();
    }

    [Fact]
    public void An_outbox_of_fifty_goes_out_at_once_while_its_writer_goes_on()
    {
        for (var sent = 0; sent < 50; sent++)
        {
            IsPassed(User, "POST", CallKind.Send).ShouldBeTrue();
            if (sent % 5 == 0) IsPassed(User, "POST", CallKind.Typing).ShouldBeTrue();
        }

        for (var more = 0; more < 10; more++) IsPassed(User, "POST", CallKind.Send).ShouldBeTrue();
    }

    /// <summary>Each of ten tabs asks for the list and for a hundred conversations.</summary>
    [Fact]
    public void Ten_tabs_of_a_coach_may_all_ask_again_after_an_outage()
    {
        for (var asked = 0; asked < 10 * 100; asked++) IsPassed(User, "GET").ShouldBeTrue();
    }

    [Fact]
    public async Task A_bucket_fills_again()
    {
        Limit(new() { Send = new() { Burst = 1, Pause = TimeSpan.FromMilliseconds(10) } });
        IsPassed(User, "POST", CallKind.Send).ShouldBeTrue();
        IsPassed(User, "POST", CallKind.Send).ShouldBeFalse();

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!IsPassed(User, "POST", CallKind.Send)) await timer.WaitForNextTickAsync(limit.Token);
    }

    [Fact]
    public async Task Calls_that_find_no_place_wait_for_one_and_take_no_token_meanwhile()
    {
        Limit(new() { InFlight = 2, Waiting = 1, Send = new() { Burst = 3, Pause = TimeSpan.FromHours(1) } });
        var first = Take(User, "POST", CallKind.Send);
        using var second = Take(User, "POST", CallKind.Send);
        IsPassed(User, "POST", CallKind.Send).ShouldBeFalse();

        var third = _limits.Limiter.AcquireAsync(Call(User, "POST", CallKind.Send), 1, TestContext.Current.CancellationToken).AsTask();
        third.IsCompleted.ShouldBeFalse();
        using var tooMany = await _limits.Limiter.AcquireAsync(
            Call(User, "POST", CallKind.Send), 1, TestContext.Current.CancellationToken);
        tooMany.IsAcquired.ShouldBeFalse();
        IsPassed(Other, "POST", CallKind.Send).ShouldBeTrue();

        first.Dispose();
        using var waited = await third;
        waited.IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public void A_factor_makes_all_of_it_larger()
    {
        Limit(new() { Factor = 10, InFlight = 1, Send = new() { Burst = 2, Pause = TimeSpan.FromHours(1) } });
        var leases = Enumerable.Range(0, 11).Select(_ => Take(User, "GET")).ToList();
        leases.Count(lease => lease.IsAcquired).ShouldBe(10);
        foreach (var lease in leases) lease.Dispose();
        Enumerable.Range(0, 21).Count(_ => IsPassed(User, "POST", CallKind.Send)).ShouldBe(20);
    }

    [Fact]
    public void Calls_without_a_session_or_outside_the_api_are_not_limited_here()
    {
        Limit(new() { Change = new() { Burst = 1, Pause = TimeSpan.FromHours(1) } });
        for (var i = 0; i < 10; i++)
        {
            IsPassed(null, "POST").ShouldBeTrue();
            using var lease = _limits.Limiter.AttemptAcquire(new DefaultHttpContext { User = Principal(User) });
            lease.IsAcquired.ShouldBeTrue();
        }
    }

    /// <summary>The limiter runs at every call, also at those that send a message.</summary>
    [Fact]
    public void A_call_costs_a_few_hundred_bytes()
    {
        const int Calls = 1_000;
        Limit(new() { Factor = 1_000 });
        var call = Call(User, "POST", CallKind.Send);
        for (var i = 0; i < Calls; i++) _limits.Limiter.AttemptAcquire(call).Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++) _limits.Limiter.AttemptAcquire(call).Dispose();
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
        TestContext.Current.SendDiagnosticMessage($"a call: {bytes} bytes");
        bytes.ShouldBeLessThan(600);
    }

    private void Limit(LimitOptions options)
    {
        _limits.Dispose();
        _limits = new(Options.Create(options));
    }

    private bool IsPassed(long? user, string method, CallKind? kind = null)
    {
        using var lease = Take(user, method, kind);
        return lease.IsAcquired;
    }

    private RateLimitLease Take(long? user, string method, CallKind? kind = null) =>
        _limits.Limiter.AttemptAcquire(Call(user, method, kind));

    /// <summary>The next refusal, after using up the tokens that the bucket got meanwhile.</summary>
    private RateLimitLease RefusedOf(long user, string method, CallKind? kind)
    {
        for (var i = 0; i < 1_000; i++)
        {
            var lease = Take(user, method, kind);
            if (!lease.IsAcquired) return lease;
            lease.Dispose();
        }

        throw new InvalidOperationException("Nothing is refused.");
    }

    private static DefaultHttpContext Call(long? user, string method, CallKind? kind)
    {
        var call = new DefaultHttpContext { User = user is { } id ? Principal(id) : new ClaimsPrincipal() };
        call.Request.Method = method;
        call.SetEndpoint(new Endpoint(null, kind is { } limited ? new EndpointMetadataCollection(new LimitedAs(limited)) : null, null));
        return call;
    }

    private static ClaimsPrincipal Principal(long user) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, user.ToString(CultureInfo.InvariantCulture))], "test"));
}
