using System.Net;
using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Secrecy;

/// <summary>Operators see the ids and outcomes of attacks. <see cref="SecrecyTests"/> checks for forbidden content.</summary>
public sealed class SecurityEventTests(CalmChat chat)
{
    [Fact]
    public async Task Events_of_an_account_are_in_the_log()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var wrong = await person.TrySignInAsync("not-the-password");
        using var elsewhere = await chat.PersonAsync(person.Email);
        using var changed = await person.PutAsync("/api/me/password", new { current = Person.Password, @new = "another long password" });
        changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var proved = await person.TryProveAsync("another long password");
        proved.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await person.SignOutAsync();

        await ShouldTellAsync($"[4101] User {person.Id} signed in: session ");
        await ShouldTellAsync($"[4102] A sign-in or a proof failed for user {person.Id}");
        await ShouldTellAsync($"[4104] User {person.Id} changed the password");
        await ShouldTellAsync($"[4109] User {person.Id} gave a right proof (password): session ");
        await ShouldTellAsync($"[4105] Sessions of user {person.Id} that ended: 1 (password-changed)");
        await ShouldTellAsync($"[4105] Sessions of user {person.Id} that ended: 1 (signed-out)");
        chat.Log.Since(0).ShouldNotContain(line => line.Contains(person.Email, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Refused_calls_are_in_the_log()
    {
        using var pair = await chat.NewPairAsync();
        await RefuseAsync("foreign-origin", "unknown", ("Origin", "https://evil.example"));
        await RefuseAsync("other-user", pair.Student.Id, ("Chat-User", pair.Coach.Id));
        await RefuseAsync("not-allowed", pair.Student.Id);

        // Retry, because the limit of one line a second may drop this one for a line of another test.
        Task RefuseAsync(string reason, string user, params (string Name, string Value)[] headers) => Eventually.TrueAsync(async () =>
        {
            using var refused = await pair.Student.CallAsync(HttpMethod.Put, "/api/me/availability", Availability(), headers);
            refused.StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Conflict);
            return chat.Log.Since(0).Any(
                line => line.Contains($"[4106] A call of user {user} was refused: {reason} ", StringComparison.Ordinal));
        });

        static JsonContent Availability() => JsonContent.Create(new { availability = "away" });
    }

    [Fact]
    public async Task A_call_for_a_conversation_of_others_is_in_the_log()
    {
        using var pair = await chat.NewPairAsync();
        using var others = await chat.NewPairAsync();
        await ShouldTellRefusalAsync(
            pair.Student, "not-allowed", () => pair.Student.GetAsync(Person.MessagesWith(others.Coach.Id)), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_call_outside_the_contract_is_in_the_log()
    {
        using var pair = await chat.NewPairAsync();
        await ShouldTellRefusalAsync(
            pair.Student,
            "malformed",
            () => pair.Student.CallAsync(HttpMethod.Post, Person.MessagesWith(pair.Coach.Id), JsonContent.Create(new { text = 1 })),
            HttpStatusCode.BadRequest);
    }

    /// <summary>Repeats the call, because the limit of one line a second may drop its line for a line of another test.</summary>
    private Task ShouldTellRefusalAsync(Person person, string reason, Func<Task<HttpResponseMessage>> call, HttpStatusCode status) =>
        Eventually.TrueAsync(async () =>
        {
            using var refused = await call();
            refused.StatusCode.ShouldBeOneOf(status, HttpStatusCode.TooManyRequests);
            return chat.Log.Since(0).Any(
                line => line.Contains($"[4106] A call of user {person.Id} was refused: {reason} ", StringComparison.Ordinal));
        });

    private Task ShouldTellAsync(string line) =>
        Eventually.TrueAsync(() => Task.FromResult(chat.Log.Since(0).Any(told => told.Contains(line, StringComparison.Ordinal))));
}
