using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Sessions;

public sealed class SessionTests(CalmChat chat)
{
    [Fact]
    public async Task The_answer_names_the_signed_in_user_and_the_public_id_of_the_session()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var response = await person.GetAsync("/api/session");

        (await response.TextAsync()).ShouldMatch("signed-in.json");
        var session = response.Headers.GetValues("Chat-Session").ShouldHaveSingleItem();
        Guid.TryParse(session, out _).ShouldBeTrue();
        person.Cookie.ShouldNotContain(session);
        response.Headers.CacheControl?.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("GET", "/api/session")]
    [InlineData("DELETE", "/api/session")]
    [InlineData("POST", "/api/session/use")]
    [InlineData("POST", "/api/session/lock")]
    [InlineData("POST", "/api/session/proof")]
    [InlineData("GET", "/api/session/proof")]
    [InlineData("POST", "/api/session/proof/passkey")]
    [InlineData("POST", "/api/session/proof/passkey/options")]
    [InlineData("GET", "/api/me/passkeys")]
    [InlineData("POST", "/api/me/passkeys")]
    [InlineData("POST", "/api/me/passkeys/options")]
    [InlineData("GET", "/api/conversations")]
    [InlineData("GET", "/api/conversations/9/messages")]
    [InlineData("POST", "/api/conversations/9/messages")]
    [InlineData("PUT", "/api/conversations/9/messages/1")]
    [InlineData("DELETE", "/api/conversations/9/messages/1")]
    [InlineData("PUT", "/api/conversations/9/read")]
    [InlineData("POST", "/api/conversations/9/typing")]
    [InlineData("GET", "/api/me/availability")]
    [InlineData("PUT", "/api/me/availability")]
    [InlineData("PUT", "/api/me/availability/settings")]
    [InlineData("PUT", "/api/me/password")]
    [InlineData("GET", "/api/me/sessions")]
    [InlineData("DELETE", "/api/me/sessions/6f9619ff-8b86-4d01-b42d-00cf4fc964ff")]
    [InlineData("GET", "/api/ledger")]
    [InlineData("GET", "/api/admin/people")]
    [InlineData("POST", "/api/admin/people")]
    [InlineData("GET", "/api/admin/people/9")]
    [InlineData("PUT", "/api/admin/people/9")]
    [InlineData("PUT", "/api/admin/people/9/disabled")]
    [InlineData("DELETE", "/api/admin/people/9/disabled")]
    [InlineData("GET", "/api/admin/people/9/coachings")]
    [InlineData("POST", "/api/admin/coachings")]
    [InlineData("POST", "/api/admin/coachings/1/end")]
    [InlineData("POST", "/api/admin/coachings/1/pass")]
    [InlineData("GET", "/api/admin/audit")]
    public async Task Nobody_gets_anything_without_a_session(string method, string path)
    {
        using var nobody = new Person(chat.Web, "");
        using var response = await nobody.CallAsync(new(method), path, null);
        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        (await response.TextAsync()).ShouldMatch("problem-not-signed-in.json");
        response.Headers.Location.ShouldBeNull();
    }

    [Theory]
    [InlineData("chat=")]
    [InlineData("chat=garbage")]
    [InlineData("chat=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cookie_that_was_made_up_opens_nothing(string cookie)
    {
        using var forger = new Person(chat.Web, "") { Cookie = cookie };
        using var response = await forger.GetAsync("/api/session");
        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_kept_the_cookie()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var thief = new Person(chat.Web, "") { Cookie = person.Cookie };
        using var response = await person.DeleteAsync("/api/session");
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"cache\""]);

        using var own = await person.GetAsync("/api/session");
        using var kept = await thief.GetAsync("/api/session");
        await own.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        await kept.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Signing_out_ends_no_other_session_of_the_user()
    {
        var email = chat.NewEmail();
        using var phone = await chat.PersonAsync(email);
        using var laptop = await chat.PersonAsync(email);
        await phone.SignOutAsync();
        using var response = await laptop.GetAsync("/api/session");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_before()
    {
        using var person = await chat.PersonAsync(chat.NewEmail());
        using var planted = new Person(chat.Web, "") { Cookie = person.Cookie };
        await person.SignInAsync();

        person.Cookie.ShouldNotBe(planted.Cookie);
        using var before = await planted.GetAsync("/api/session");
        using var now = await person.GetAsync("/api/session");
        await before.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        now.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    public async Task A_page_of_another_site_can_change_nothing(string origin)
    {
        using var pair = await chat.NewPairAsync();
        using var message = System.Net.Http.Json.JsonContent.Create(new { clientId = Guid.NewGuid(), text = "Forged" });
        using var sent = await pair.Student.CallAsync(
            HttpMethod.Post, Person.MessagesWith(pair.Coach.Id), message, ("Origin", origin));
        using var signedOut = await pair.Student.CallAsync(HttpMethod.Delete, "/api/session", null, ("Origin", origin));

        await sent.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        await signedOut.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldBeEmpty();
    }

    /// <summary>Serving a page of messages marks them as delivered, so even a GET changes something.</summary>
    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task A_page_of_another_site_can_ask_for_nothing(string site)
    {
        using var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Not seen yet");
        using var embedded = await AskAsync(site);
        await embedded.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(0);

        foreach (var own in (string[])["same-origin", "none"])
        {
            using var page = await AskAsync(own);
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await pair.Student.ConversationAsync()).PeerDeliveredSeq.ShouldBe(1);

        Task<HttpResponseMessage> AskAsync(string from) =>
            pair.Coach.CallAsync(HttpMethod.Get, Person.MessagesWith(pair.Student.Id), null, ("Sec-Fetch-Site", from));
    }

    [Fact]
    public async Task The_own_page_names_its_origin_and_is_served()
    {
        using var pair = await chat.NewPairAsync();
        using var response = await pair.Student.CallAsync(
            HttpMethod.Post, $"/api/conversations/{pair.Coach.Id}/typing", null, ("Origin", pair.Student.Origin));
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }
}
