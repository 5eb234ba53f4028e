using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Account;

/// <summary>The list that is part of the program, at a call that sets a password.</summary>
public sealed class LeakedPasswordTests(CalmChat chat)
{
    /// <summary>Consists of more pieces than a common password, and is in the bundled list.</summary>
    private const string Leaked = "dontunderestimate";

    [Fact]
    public async Task A_leaked_password_is_refused_and_another_one_is_not()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var refused = await ChangeAsync(person, Leaked);
        await refused.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "leaked-password");
        (await refused.TextAsync()).ShouldMatch("problem-leaked-password.json");

        using var accepted = await ChangeAsync(person, $"{Leaked} the rain");
        accepted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private static Task<HttpResponseMessage> ChangeAsync(Person person, string wanted) =>
        person.PutAsync("/api/me/password", new { current = Person.Password, @new = wanted });
}
