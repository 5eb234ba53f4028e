using System.Net;
using System.Text.RegularExpressions;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

/// <summary>Mail to absent users for whom messages wait.</summary>
[Collection(MailTopology.Name)]
public sealed partial class WaitingMailTests(MailChat chat)
{
    private const string Subject = "There is a message for you";
    private const string Secret = "only for the two of us";
    private const string MailPart = "mail";

    [Fact]
    public async Task An_absent_user_gets_one_mail_without_content_for_whatever_waits()
    {
        using var pair = await chat.NewPairAsync();
        var (student, coach) = (pair.Student, pair.Coach);
        await coach.SendAsync(student, Secret);
        var mail = (await WaitingAsync(student, 1)).ShouldHaveSingleItem();
        foreach (var hidden in (string[])[Secret, coach.Id, student.Id, "Coach", "Student"])
            $"{mail.Text}{mail.Html}{mail.Subject}".ShouldNotContain(hidden);
        $"{mail.Headers["list-unsubscribe-post"]}".ShouldBe("List-Unsubscribe=One-Click");

        await coach.SendAsync(student, "and another one");
        await SearchedAsync();
        (await WaitingAsync(student, 1)).Count.ShouldBe(1);
        await chat.Database.AgeWaitingMailAsync(student, TimeSpan.FromHours(4));
        (await WaitingAsync(student, 2)).Count.ShouldBe(2);

        await chat.Database.AgeWaitingMailAsync(student, TimeSpan.FromHours(4));
        await SearchedAsync();
        (await WaitingAsync(student, 2)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_present_user_gets_none_until_gone()
    {
        using var pair = await chat.NewPairAsync();
        var (student, coach) = (pair.Student, pair.Coach);
        await using (await student.ListenAsync())
        {
            await coach.SendAsync(student, Secret);
            await SearchedAsync();
            (await WaitingAsync(student, 0)).ShouldBeEmpty();
        }

        (await WaitingAsync(student, 1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_user_who_wants_none_gets_none()
    {
        using var pair = await chat.NewPairAsync();
        var (student, coach) = (pair.Student, pair.Coach);
        await WishAsync(student, "never");
        (await WishAsync(student)).ShouldBe(new WaitingMail("never", true));
        await coach.SendAsync(student, Secret);
        await SearchedAsync();
        (await WaitingAsync(student, 0)).ShouldBeEmpty();
        using var unknown = await student.PutAsync("/api/me/waiting-mail", new { wish = "often" });
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await WishAsync(student, "at-once");
        (await WaitingAsync(student, 1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_link_of_the_mail_stops_it_by_one_post_without_signing_in_and_never_by_opening_it()
    {
        using var pair = await chat.NewPairAsync();
        var (student, coach) = (pair.Student, pair.Coach);
        await coach.SendAsync(student, Secret);
        var mail = (await WaitingAsync(student, 1))[0];
        var address = StopAddress().Match($"{mail.Headers["list-unsubscribe"]}").Groups[1].Value;
        address.ShouldStartWith(chat.Web.AbsoluteUri);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var opening = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        using (var opened = await http.SendAsync(opening, TestContext.Current.CancellationToken))
        {
            opened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            opened.Headers.Location!.ToString().ShouldStartWith("/mail#");
        }

        (await WishAsync(student)).Wish.ShouldBe("soon");
        foreach (var _ in (int[])[1, 2])
        {
            using var form = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
            using var stopped = await http.PostAsync(new Uri(address), form, TestContext.Current.CancellationToken);
            stopped.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        (await WishAsync(student)).Wish.ShouldBe("never");
        using var nobody = await http.PostAsync(
            new Uri(chat.Web, $"/api/waiting-mail/stop/{Guid.NewGuid():N}"), null, TestContext.Current.CancellationToken);
        nobody.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_mail_that_could_not_be_sent_in_time_is_dropped_when_nothing_waits_any_more()
    {
        using var pair = await chat.NewPairAsync();
        var (student, coach) = (pair.Student, pair.Coach);
        await chat.Topology.StopAsync(MailPart);
        await coach.SendAsync(student, Secret);
        await Eventually.SeeAsync(() => chat.Database.MailAttemptsAsync(student), attempts => attempts >= 1);
        await student.FetchAsync(coach);
        await chat.Topology.ResumeAsync(MailPart, TestContext.Current.CancellationToken);
        await Eventually.SeeAsync(() => chat.Database.WaitingMailAsync(student), waiting => waiting == 0);
        (await WaitingAsync(student, 0)).ShouldBeEmpty();
    }

    /// <summary>
    /// Waits for the mail of another absent user whose message is newer: by then the API has seen all messages that waited before.
    /// </summary>
    private async Task SearchedAsync()
    {
        using var other = await chat.NewPairAsync();
        await other.Coach.SendAsync(other.Student, Secret);
        await WaitingAsync(other.Student, 1);
    }

    /// <summary>
    /// The mails about waiting messages, when there are this many. After a start it takes a while until presence is known.
    /// </summary>
    private Task<IReadOnlyList<GotMail>> WaitingAsync(Person person, int count) => Eventually.SeeAsync<IReadOnlyList<GotMail>>(
        async () => [.. (await chat.MailsAsync(person.Email)).Where(mail => mail.Subject == Subject)],
        mails => mails.Count >= count,
        TimeSpan.FromSeconds(60));

    private static async Task WishAsync(Person person, string wish)
    {
        using var response = await person.PutAsync("/api/me/waiting-mail", new { wish });
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private static async Task<WaitingMail> WishAsync(Person person)
    {
        using var response = await person.GetAsync("/api/me/waiting-mail");
        return await response.ShouldHoldAsync<WaitingMail>();
    }

    [GeneratedRegex("(http[^>\" ]+)")]
    private static partial Regex StopAddress();

    private sealed record WaitingMail(string Wish, bool IsSent);
}
