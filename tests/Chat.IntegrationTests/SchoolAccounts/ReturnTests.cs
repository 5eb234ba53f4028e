using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.SchoolAccounts;

/// <summary>The way to the identity provider and back.</summary>
[Collection(SchoolAccountTopology.Name)]
public sealed class ReturnTests(SchoolAccountChat chat)
{
    [Theory]
    [InlineData("/conversations/42", "/conversations/42")]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/api/session", "/")]
    public async Task The_person_returns_to_the_page_that_was_wanted_and_to_no_other_site(string wanted, string page)
    {
        using var student = await chat.NewStudentAsync();
        (await student.SignInAsync($"?to={Uri.EscapeDataString(wanted)}")).To.ShouldBe(page);
    }

    [Fact]
    public async Task A_session_on_a_shared_computer_is_a_short_one()
    {
        using var student = await chat.NewStudentAsync();
        (await student.SignInAsync("?shared=true")).User.Shared.ShouldBeTrue();
        (await student.WhoAmIAsync()).Shared.ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_session_ends_the_one_that_the_browser_had()
    {
        using var student = await chat.NewStudentAsync();
        await using var socket = await student.ListenAsync();
        await student.SignInAsync();
        await socket.ClosedAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task The_provider_asks_again_if_that_is_wanted()
    {
        using var student = await chat.NewStudentAsync();
        var address = await student.BeginAsync("?again=true");
        var signIn = await student.ChooseAsync(address);
        (await student.ReturnAsync(signIn)).ShouldBe("/school-account");
    }

    [Fact]
    public async Task After_signing_out_the_person_can_sign_out_at_the_provider_too()
    {
        using var nobody = new Person(chat.Web, "");
        using var response = await nobody.GetAsync("/api/session/school-account/sign-out");
        var address = response.Headers.Location.ShouldNotBeNull();
        address.GetLeftPart(UriPartial.Path).ShouldBe($"http://127.0.0.1:{chat.Topology.SchoolAccount.Port}/session/end");
        using var http = new HttpClient();
        using var page = await http.GetAsync(address, TestContext.Current.CancellationToken);
        page.StatusCode.ShouldBe(HttpStatusCode.OK, "the provider knows the client and the address to return to");
    }

    [Fact]
    public async Task An_answer_of_the_provider_counts_once()
    {
        using var student = await chat.NewStudentAsync();
        var callback = await student.ChooseAsync(await student.BeginAsync());
        (await student.ReturnAsync(callback)).ShouldBe("/school-account");
        (await student.ReturnAsync(callback)).ShouldBe("/school-account#over");
        using var finished = await student.FinishAsync();
        finished.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = await student.FinishAsync();
        await again.ShouldBeProblemAsync(HttpStatusCode.Gone, "sign-in-over");
    }

    [Fact]
    public async Task An_answer_counts_only_in_the_browser_that_asked()
    {
        using var student = await chat.NewStudentAsync();
        var callback = await student.ChooseAsync(await student.BeginAsync());
        using var other = chat.OpenBrowser("somebody");
        (await other.ReturnAsync(callback)).ShouldBe("/school-account#over");
        using var finished = await other.FinishAsync();
        await finished.ShouldBeProblemAsync(HttpStatusCode.Gone, "sign-in-over");
    }

    [Fact]
    public async Task The_state_of_another_sign_in_is_refused()
    {
        using var student = await chat.NewStudentAsync();
        using var attacker = await chat.NewStudentAsync();
        var callback = await student.ChooseAsync(await student.BeginAsync());
        var stolen = await attacker.ChooseAsync(await attacker.BeginAsync());
        var path = callback.GetLeftPart(UriPartial.Path);
        var mixed = $"{path}?code={Query(stolen, "code")}&state={Query(callback, "state")}";
        (await student.ReturnAsync(new Uri(mixed))).ShouldBe("/school-account#failed");
        (await student.ReturnAsync(new Uri($"{path}?code=x&state=forged"))).ShouldStartWith("/school-account#");
        (await student.ReturnAsync(new Uri(path))).ShouldStartWith("/school-account#");
    }

    [Fact]
    public async Task A_person_who_goes_back_at_the_provider_is_told()
    {
        using var browser = chat.OpenBrowser("somebody");
        var callback = await browser.ChooseAsync(await browser.BeginAsync(), goesBack: true);
        (await browser.ReturnAsync(callback)).ShouldBe("/school-account#cancelled");
    }

    [Fact]
    public async Task No_other_site_can_begin_a_sign_in()
    {
        using var nobody = new Person(chat.Web, "");
        using var response = await nobody.CallAsync(
            HttpMethod.Get, "/api/session/school-account", null, ("Sec-Fetch-Site", "cross-site"));
        await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
    }

    [Fact]
    public async Task Without_the_provider_a_page_says_so_at_each_step()
    {
        using var browser = await chat.NewStudentAsync();
        var callback = await browser.ChooseAsync(await browser.BeginAsync());
        await chat.Topology.StopAsync(SchoolAccountChat.Part);
        try
        {
            (await browser.ReturnAsync(callback)).ShouldBe("/school-account#unreachable");
            (await browser.BeginAsync()).MakeRelativePath(chat.Web).ShouldBe("/school-account#unreachable");
            (await browser.IsSignedInAsync()).ShouldBeTrue("a session does not need the provider");
        }
        finally
        {
            await chat.Topology.ResumeAsync(SchoolAccountChat.Part, TestContext.Current.CancellationToken);
        }

        // The provider has new keys now. The API asks for keys once in thirty seconds at most.
        using var later = chat.OpenBrowser(await chat.NewSubjectAsync(new(School.NewEmail(), Roles: "student")));
        await Eventually.SeeAsync(
            async () => await later.ReturnAsync(await later.ChooseAsync(await later.BeginAsync())),
            page => page == "/school-account",
            TimeSpan.FromSeconds(45));
    }

    private static string Query(Uri address, string name) =>
        address.Query.TrimStart('?').Split('&').Single(pair => pair.StartsWith($"{name}=", StringComparison.Ordinal))[(name.Length + 1)..];
}
