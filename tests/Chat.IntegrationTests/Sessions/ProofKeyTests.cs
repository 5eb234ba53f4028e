using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Sessions;

/// <summary>A right proof gives the session a new key, and the former one ends.</summary>
public sealed class ProofKeyTests(CalmChat chat)
{
    [Fact]
    public async Task The_session_goes_on_with_a_new_key_and_the_former_one_soon_opens_nothing()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var copy = new Person(chat.Web, "") { Cookie = person.Cookie };
        var session = (await person.SessionsAsync()).ShouldHaveSingleItem().Id;
        using var wrong = await person.TryProveAsync("a guess");
        wrong.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var before = person.Cookie;
        await ProveAsync(person);
        person.Cookie.ShouldNotBe(before);
        using var underWay = await copy.GetAsync("/api/session");
        underWay.StatusCode.ShouldBe(HttpStatusCode.OK);
        await EndsAsync(copy);
        (await person.SessionsAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            kept => kept.Id.ShouldBe(session), kept => kept.IsCurrent.ShouldBeTrue());
    }

    [Fact]
    public async Task The_former_key_gives_no_more_than_before_the_proof()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var other = await chat.PersonAsync(person.Email);
        using var copy = new Person(chat.Web, "") { Cookie = person.Cookie };
        var id = (await person.SessionsAsync()).Single(session => !session.IsCurrent).Id;
        await person.LockAsync();
        await ProveAsync(person);
        using var locked = await copy.GetAsync("/api/conversations");
        await locked.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "session-locked");

        using var second = new Person(chat.Web, "") { Cookie = person.Cookie };
        await ProveAsync(person);
        using var unproved = await second.DeleteAsync($"/api/me/sessions/{id}");
        await unproved.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "proof-needed");
        using var proved = await person.DeleteAsync($"/api/me/sessions/{id}");
        proved.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_use_that_is_under_way_with_the_former_key_does_not_bring_it_back()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        await chat.Database.AgeSessionAsync(person, TimeSpan.FromHours(1));
        using var copy = new Person(chat.Web, "") { Cookie = person.Cookie };
        await ProveAsync(person);
        using var use = await copy.PostAsync("/api/session/use");
        use.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        use.Headers.Contains("Set-Cookie").ShouldBeFalse();
        using var due = await person.PostAsync("/api/session/use");
        due.Headers.Contains("Set-Cookie").ShouldBeTrue();
    }

    [Fact]
    public async Task Signing_out_with_the_former_key_ends_the_session()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var copy = new Person(chat.Web, "") { Cookie = person.Cookie };
        await ProveAsync(person);
        await copy.SignOutAsync();
        using var gone = await person.GetAsync("/api/session");
        await gone.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task A_socket_stays_open_during_a_proof()
    {
        using var pair = await chat.NewPairAsync();
        await using var socket = await pair.Student.ListenAsync();
        await ProveAsync(pair.Student);
        await pair.Coach.TypeAsync(pair.Student);
        await socket.WaitForAsync("typing");
    }

    private static async Task ProveAsync(Person person)
    {
        using var proved = await person.TryProveAsync(Person.Password);
        proved.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private static Task<HttpStatusCode> EndsAsync(Person copy) => Eventually.SeeAsync(
        async () =>
        {
            using var refused = await copy.GetAsync("/api/session");
            return refused.StatusCode;
        },
        status => status == HttpStatusCode.Unauthorized,
        TimeSpan.FromSeconds(30));
}
