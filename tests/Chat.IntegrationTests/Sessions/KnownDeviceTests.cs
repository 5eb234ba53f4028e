using System.Net;
using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Sessions;

/// <summary>Failures of strangers do not lock a user out of a browser in which the user signed in before.</summary>
public sealed class KnownDeviceTests(CalmChat chat)
{
    private const int Most = 10;

    [Fact]
    public async Task A_locked_account_still_opens_from_a_browser_that_signed_in_before()
    {
        using var owner = await chat.PersonAsync(chat.NewEmail());
        await owner.SignOutAsync();
        using var stranger = new Person(chat.Web, owner.Email);
        await FailAsync(stranger, Most);
        await ShouldAnswerAsync(stranger, Person.Password, HttpStatusCode.TooManyRequests);

        await ShouldAnswerAsync(owner, Person.Password, HttpStatusCode.OK);
        await owner.SignOutAsync();
        await ShouldAnswerAsync(stranger, Person.Password, HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_known_browser_has_a_count_of_its_own()
    {
        using var owner = await chat.PersonAsync(chat.NewEmail());
        using var other = await chat.PersonAsync(owner.Email);
        await owner.SignOutAsync();
        await FailAsync(owner, Most);
        await ShouldAnswerAsync(owner, Person.Password, HttpStatusCode.TooManyRequests);

        await other.SignOutAsync();
        await ShouldAnswerAsync(other, Person.Password, HttpStatusCode.OK);
        using var elsewhere = new Person(chat.Web, owner.Email);
        await ShouldAnswerAsync(elsewhere, Person.Password, HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_browser_that_is_known_for_another_user_or_for_nobody_is_a_stranger()
    {
        using var owner = await chat.PersonAsync(chat.NewEmail());
        using var another = await chat.PersonAsync(chat.NewEmail());
        string[] cookies =
            [DeviceOf(another), "chat-device=AAAAAAAAAAAAAAAAAAAAAA", "chat-device=%00", $"chat-device={new string('a', 300)}"];
        for (var guess = 0; guess < Most; guess++)
        {
            using var guesser = new Person(chat.Web, owner.Email) { Cookie = cookies[guess % cookies.Length] };
            await FailAsync(guesser, 1);
        }

        foreach (var cookie in cookies)
        {
            using var late = new Person(chat.Web, owner.Email) { Cookie = cookie };
            await ShouldAnswerAsync(late, Person.Password, HttpStatusCode.TooManyRequests);
        }
    }

    /// <summary>The addresses of a household's network of IPv6 count together; the API believes the proxy's header.</summary>
    [Fact]
    public async Task A_network_of_IPv6_has_one_count()
    {
        const int MostOfNetwork = 200;
        var site = $"2001:db8:{Random.Shared.Next(1, 0xffff):x}";
        using var api = new Person(chat.AddressOf("api"), "");
        for (var guess = 0; guess < MostOfNetwork; guess++)
            (await GuessAsync(api, $"{site}:1::{guess + 1:x}")).ShouldBe(HttpStatusCode.Unauthorized);

        (await GuessAsync(api, $"{site}:1:ffff:ffff:ffff:ffff")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await GuessAsync(api, $"{site}:2::1")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpStatusCode> GuessAsync(Person api, string address)
    {
        var email = $"nobody-{Guid.NewGuid():N}@demo.test";
        using var body = JsonContent.Create(new { email, password = "a guess" });
        using var response = await api.CallAsync(HttpMethod.Post, "/api/session", body, ("X-Forwarded-For", address));
        return response.StatusCode;
    }

    private static async Task FailAsync(Person guesser, int times)
    {
        for (var time = 0; time < times; time++) await ShouldAnswerAsync(guesser, "a guess", HttpStatusCode.Unauthorized);
    }

    private static async Task ShouldAnswerAsync(Person person, string password, HttpStatusCode status)
    {
        using var response = await person.TrySignInAsync(password);
        response.StatusCode.ShouldBe(status, await response.TextAsync());
    }

    private static string DeviceOf(Person person) =>
        person.Cookie.Split("; ").Single(cookie => cookie.StartsWith("chat-device=", StringComparison.Ordinal));
}
