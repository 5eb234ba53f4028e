using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Faults;

/// <summary>Guessing is stopped, whatever the guesser does. During the test nobody else may sign in.</summary>
public sealed class SignInFaultTests(FaultyChat chat) : FaultTests(chat)
{
    private const int Limit = 10;
    private const string Network = "127.0.0.1";

    [Fact]
    public async Task A_guess_counts_though_the_guesser_hangs_up()
    {
        var email = Chat.NewEmail();
        var before = await Chat.Database.FailuresFromAsync(Network);
        for (var guesses = 1; guesses <= Limit; guesses++)
        {
            using var guesser = new Person(Chat.Web, email);
            await Chat.Database.WhileItsFailureWaitsAsync(() => guesser.TrySignInAsync("a guess"), async guess =>
            {
                guesser.Dispose();
                await Should.ThrowAsync<Exception>(() => guess);
            });

            // The count for the network comes last: after it, no wait for the lock is this guess's.
            await Eventually.SeeAsync(() => Chat.Database.FailuresFromAsync(Network), failures => failures == before + guesses);
            (await Chat.Database.FailuresAsync(email)).ShouldBe(guesses);
        }

        using var owner = new Person(Chat.Web, email);
        using var refused = await owner.TrySignInAsync(Person.Password);
        await refused.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-attempts");
    }
}
