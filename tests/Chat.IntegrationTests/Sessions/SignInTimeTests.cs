using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chat.IntegrationTests.Sessions;

/// <summary>
/// The time of a refusal tells nothing about an account. Production hashes ten times as long, so a difference beside the hash weighs less
/// there.
/// </summary>
[Collection(OwnTopology.Name)]
public sealed class SignInTimeTests(SignInTimeChat chat) : IClassFixture<SignInTimeChat>
{
    private const int Tries = 2_000;

    /// <summary>The bound for the normal deviate: by chance one of the six comparisons exceeds it once in some 2,500 runs.</summary>
    private const double Bound = 4;

    [Fact]
    public async Task A_refusal_takes_as_long_whether_the_account_exists_and_however_old_its_hash_is()
    {
        var (without, former, present) = (chat.NewEmail(), chat.NewEmail(), chat.NewEmail());
        await chat.Database.SetHashAsync(without, null);
        await chat.Database.SetHashAsync(former, Hash(SignInTimeChat.Iterations / 2));
        await chat.Database.SetHashAsync(present, Hash(SignInTimeChat.Iterations));
        string[] emails = ["nobody@demo.test", without, former, present];
        var times = emails.Select(_ => new List<double>()).ToArray();
        using var api = new Person(chat.AddressOf("api"), "");
        for (var round = -5; round < Tries / emails.Length; round++)
        {
            // The order differs in each round, so that no kind follows the same kind each time.
            foreach (var kind in Enumerable.Range(0, emails.Length).OrderBy(_ => Random.Shared.Next()))
            {
                var time = await RefusalAsync(api, emails[kind]);
                if (round >= 0) times[kind].Add(time);
            }
        }

        for (var one = 0; one < emails.Length; one++)
        {
            for (var other = one + 1; other < emails.Length; other++)
                Math.Abs(Deviate(times[one], times[other])).ShouldBeLessThan(Bound, $"{emails[one]} and {emails[other]}: {Told(times)}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(Told(times));
    }

    [Fact]
    public async Task A_former_hash_is_renewed_by_the_right_password_and_other_sessions_go_on()
    {
        var email = chat.NewEmail();
        var hash = Hash(SignInTimeChat.Iterations / 2);
        await chat.Database.SetHashAsync(email, hash);
        using var wrong = new Person(chat.Web, email);
        using var refused = await wrong.TrySignInAsync("a guess");
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await chat.Database.HashAsync(email)).ShouldBe(hash);

        // Two tabs at once: both find the former hash.
        var people = await Task.WhenAll(chat.PersonAsync(email), chat.PersonAsync(email));
        var renewed = await chat.Database.HashAsync(email);
        renewed.ShouldNotBe(hash);
        using var later = await chat.PersonAsync(email);
        (await chat.Database.HashAsync(email)).ShouldBe(renewed);
        foreach (var person in people)
        {
            (await person.UseAsync()).ShouldBeTrue();
            person.Dispose();
        }
    }

    private static string Hash(int iterations) =>
        new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }))
            .HashPassword(new object(), Person.Password);

    private static async Task<double> RefusalAsync(Person api, string email)
    {
        using var body = JsonContent.Create(new { email, password = "a wrong password" });
        var start = Stopwatch.GetTimestamp();
        using var response = await api.CallAsync(HttpMethod.Post, "/api/session", body);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        return time;
    }

    /// <summary>The test of Mann and Whitney, as a normal deviate.</summary>
    private static double Deviate(List<double> one, List<double> other)
    {
        var sorted = one.Select(time => (Time: time, IsOne: true)).Concat(other.Select(time => (Time: time, IsOne: false)))
            .OrderBy(pair => pair.Time).ToList();
        double n = one.Count, m = other.Count;
        var ranks = sorted.Index().Where(pair => pair.Item.IsOne).Sum(pair => pair.Index + 1.0);
        return (ranks - (n * (n + m + 1) / 2)) / Math.Sqrt(n * m * (n + m + 1) / 12);
    }

    private static string Told(List<double>[] times)
    {
        var medians = times.Select(kind => $"{kind.Order().ElementAt(kind.Count / 2):0.00} ms");
        var deviates = from one in Enumerable.Range(0, times.Length)
                       from other in Enumerable.Range(one + 1, times.Length - one - 1)
                       select $"{Deviate(times[one], times[other]):0.0}";
        return $"medians {string.Join(", ", medians)}; deviates {string.Join(", ", deviates)}";
    }
}
