using System.Net;
using System.Net.Http.Json;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Sessions;

/// <summary>A page of one user in a browser in which another user has signed in since.</summary>
public sealed class OtherUserTests(CalmChat chat)
{
    private const string Header = "Chat-User";

    [Fact]
    public async Task A_text_never_goes_out_under_another_name()
    {
        using var pair = await chat.NewPairAsync();
        using var others = await chat.NewPairAsync();
        var clientId = Guid.NewGuid();
        using var refused = await SendAsync(others.Student.Id);
        await refused.ShouldBeProblemAsync(HttpStatusCode.Conflict, "other-user");
        (await pair.Coach.FetchAsync(pair.Student)).Items.ShouldBeEmpty();

        using var sent = await SendAsync(pair.Student.Id);
        (await sent.ShouldHoldAsync<Message>(HttpStatusCode.Created)).Seq.ShouldBe(1);

        Task<HttpResponseMessage> SendAsync(string named) => pair.Student.CallAsync(
            HttpMethod.Post, Person.MessagesWith(pair.Coach.Id), JsonContent.Create(new { clientId, text = "Mine" }), (Header, named));
    }

    [Theory]
    [InlineData("GET", "/api/session")]
    [InlineData("DELETE", "/api/session")]
    [InlineData("GET", "/api/conversations")]
    [InlineData("GET", "/api/conversations/{peer}/messages")]
    [InlineData("DELETE", "/api/conversations/{peer}/messages/1")]
    [InlineData("POST", "/api/conversations/{peer}/typing")]
    [InlineData("GET", "/api/me/sessions")]
    [InlineData("GET", "/api/me/availability")]
    [InlineData("GET", "/api/ledger")]
    [InlineData("GET", "/api/admin/people")]
    [InlineData("POST", "/api/admin/coachings/1/end")]
    public async Task Nothing_is_read_or_changed_in_another_name(string method, string path)
    {
        using var pair = await chat.NewPairAsync();
        foreach (var named in (string[])[pair.Coach.Id, "", "0" + pair.Student.Id, $"{pair.Student.Id},{pair.Coach.Id}"])
        {
            using var refused = await CallAsync(pair.Student, named);
            await refused.ShouldBeProblemAsync(HttpStatusCode.Conflict, "other-user");
        }

        using var nobody = new Person(chat.Web, "");
        using var notSignedIn = await CallAsync(nobody, pair.Student.Id);
        await notSignedIn.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");

        using var own = await CallAsync(pair.Student, pair.Student.Id);
        own.StatusCode.ShouldNotBe(HttpStatusCode.Conflict);

        Task<HttpResponseMessage> CallAsync(Person person, string named) =>
            person.CallAsync(new(method), path.Replace("{peer}", pair.Coach.Id, StringComparison.Ordinal), null, (Header, named));
    }

    [Fact]
    public async Task Signing_in_ends_the_session_of_whoever_was_there_whatever_the_page_says()
    {
        using var pair = await chat.NewPairAsync();
        var credentials = JsonContent.Create(new { email = pair.Coach.Email, password = Person.Password });
        using var response = await pair.Student.CallAsync(HttpMethod.Post, "/api/session", credentials, (Header, pair.Student.Id));
        (await response.ShouldHoldAsync<SignedIn>()).Id.ShouldBe(pair.Coach.Id);
    }

    [Fact]
    public async Task A_page_gets_no_socket_of_another_user()
    {
        using var pair = await chat.NewPairAsync();
        foreach (var entrance in (Uri[])[chat.Web, chat.AddressOf("realtime-1"), chat.AddressOf("realtime-2")])
        {
            var refusal = await NoticeSocket.RefusalAsync(entrance, pair.Student.Cookie, pair.Student.Origin, pair.Coach.Id);
            refusal.ShouldBe(HttpStatusCode.Conflict);
            await using var own = await NoticeSocket.OpenAsync(entrance, pair.Student.Cookie, pair.Student.Origin, user: pair.Student.Id);
            own.IsOpen.ShouldBeTrue();
        }
    }
}
