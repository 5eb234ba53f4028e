using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Faults;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Outages;

/// <summary>Minutes pass for the API between a challenge and its answer, because its clock is set forward.</summary>
public sealed class PasskeyFaultTests(FaultyChat chat) : PairFaultTests(chat)
{
    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAsync("api");
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_challenge_outlives_the_api_and_expires_after_five_minutes()
    {
        using var authenticator = Student.NewAuthenticator();
        await Student.AddAsync(authenticator);
        using var guest = new Person(Chat.Web, "");
        var (early, late) = (await guest.SignInOptionsAsync(), await Student.ProofOptionsAsync());

        await LetPassAsync(TimeSpan.FromMinutes(4));
        using var inTime = await guest.TrySignInAsync(authenticator.Sign(early));
        inTime.StatusCode.ShouldBe(HttpStatusCode.OK);
        await LetPassAsync(TimeSpan.FromMinutes(6));
        using var expired = await Student.TryProveAsync(authenticator.Sign(late));
        await expired.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-passkey");
    }

    private async Task LetPassAsync(TimeSpan time)
    {
        await StopAsync("api");
        await Chat.Topology.ResumeAsync("api", WrongClock.By(time), TestContext.Current.CancellationToken);
    }
}
