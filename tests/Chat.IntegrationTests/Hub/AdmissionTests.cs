using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;
using Chat.Testing;

namespace Chat.IntegrationTests.Hub;

public sealed class AdmissionTests(CalmChat chat, ClassPair shared) : IClassFixture<ClassPair>
{
    private Person Student => shared.Pair.Student;

    [Theory]
    [InlineData(null)]
    [InlineData("chat=garbage")]
    [InlineData("other=cookie")]
    public async Task Without_a_session_there_is_no_socket(string? cookie)
    {
        foreach (var node in Entrances())
            (await NoticeSocket.RefusalAsync(node, cookie, Student.Origin)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("http://localhost")]
    [InlineData("null")]
    public async Task A_page_of_another_site_gets_no_socket(string origin)
    {
        foreach (var node in Entrances())
            (await NoticeSocket.RefusalAsync(node, Student.Cookie, origin)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_own_page_gets_a_socket_under_either_name_of_the_machine()
    {
        await using var byName = await NoticeSocket.OpenAsync(chat.Web, Student.Cookie, Student.Origin);
        await using var byNumber = await NoticeSocket.OpenAsync(
            chat.Web, Student.Cookie, Student.Origin.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        byName.IsOpen.ShouldBeTrue();
        byNumber.IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData("GET", "", "text/event-stream")]
    [InlineData("GET", "", "*/*")]
    [InlineData("GET", "?id=made-up", "text/event-stream")]
    [InlineData("GET", "?id=made-up", "*/*")]
    [InlineData("POST", "?id=made-up", "*/*")]
    [InlineData("DELETE", "?id=made-up", "*/*")]
    public async Task Nothing_but_a_websocket_is_served(string method, string query, string accept)
    {
        using var response = await Student.CallAsync(new(method), HubSocket.Path + query, null, ("Accept", accept));
        ((int)response.StatusCode).ShouldBeInRange(400, 499);
    }

    [Fact]
    public async Task A_client_that_negotiates_is_offered_websockets_alone()
    {
        using var response = await Student.PostAsync($"{HubSocket.Path}/negotiate?negotiateVersion=1");
        var offer = await response.TextAsync();
        offer.ShouldNotContain("LongPolling");
        offer.ShouldNotContain("ServerSentEvents");
        using var nobody = new Person(chat.Web, "");
        using var refused = await nobody.PostAsync($"{HubSocket.Path}/negotiate?negotiateVersion=1");
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>The public origin, and each node behind it.</summary>
    private Uri[] Entrances() => [chat.Web, chat.AddressOf("realtime-1"), chat.AddressOf("realtime-2")];
}
