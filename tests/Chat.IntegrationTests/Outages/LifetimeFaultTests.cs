using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Faults;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Outages;

/// <summary>Hours pass for the API, because its clock is set forward.</summary>
public sealed class LifetimeFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    private static readonly TimeSpan AdminLifetime = TimeSpan.FromHours(12);

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAsync("api");
        await base.DisposeAsync();
    }

    /// <summary>Nobody else calls while the clock is wrong, because their sessions would end too.</summary>
    [Fact]
    public async Task An_admin_who_never_pauses_signs_in_twice_a_day_and_a_student_does_not()
    {
        using var admin = await Chat.PersonAsync("admin@demo.test");
        using var shared = new Person(Chat.Web, Student.Email);
        await shared.SignInOnSharedAsync();

        await LetPassAsync(TimeSpan.FromHours(7));
        (await admin.UseAsync()).ShouldBeTrue();
        (await Student.UseAsync()).ShouldBeTrue();
        (await shared.UseAsync()).ShouldBeFalse();

        await LetPassAsync(AdminLifetime + TimeSpan.FromMinutes(1));
        (await admin.UseAsync()).ShouldBeFalse();
        (await Student.UseAsync()).ShouldBeTrue();

        await LetPassAsync(TimeSpan.FromHours(25));
        (await Student.UseAsync()).ShouldBeFalse();
    }

    private async Task LetPassAsync(TimeSpan time)
    {
        await StopAsync("api");
        await Chat.Topology.ResumeAsync("api", WrongClock.By(time), TestContext.Current.CancellationToken);
    }
}
