using System.Net;
using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Passkeys;

/// <summary>
/// Failures count by network address, together with wrong passwords. The test poses as the proxy, which tells the API the address.
/// </summary>
public sealed class PasskeyThrottleTests(CalmChat chat)
{
    private const int FailuresPerAddress = 200;

    [Fact]
    public async Task A_failure_counts_for_the_network_and_after_too_many_a_right_passkey_has_to_wait()
    {
        var (network, other) = (NewNetwork(), NewNetwork());
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var authenticator = person.NewAuthenticator();
        await person.AddAsync(authenticator);
        using var guest = new Person(chat.AddressOf("api"), "");
        using var wrong = await TryAsync(guest, authenticator, network, new AnswerFault(IsForged: true));
        await wrong.ShouldBeRefusedSignInAsync();
        (await chat.Database.FailuresFromAsync(network)).ShouldBe(1);
        (await chat.Database.FailuresAsync(person.Email)).ShouldBe(0, "a stranger must not lock an account");

        await chat.Database.FailFromAsync(network, FailuresPerAddress);
        using var throttled = await TryAsync(guest, authenticator, network);
        await throttled.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-attempts");
        throttled.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        using var elsewhere = await TryAsync(guest, authenticator, other);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static string NewNetwork() => $"203.0.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}";

    private static async Task<HttpResponseMessage> TryAsync(
        Person guest, Authenticator authenticator, string network, AnswerFault? fault = null)
    {
        var credential = authenticator.Sign(await guest.SignInOptionsAsync(), fault);
        using var body = JsonContent.Create(new { credential });
        return await guest.CallAsync(HttpMethod.Post, "/api/session/passkey", body, ("X-Forwarded-For", network));
    }
}
