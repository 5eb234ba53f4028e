using System.Net;
using System.Text.RegularExpressions;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

/// <summary>A valid link, as its page sees it.</summary>
public sealed record Link(string Name, string Purpose, DateTimeOffset? OpensAt);

/// <summary>The calls of the pages of one-time links, without a session.</summary>
public static partial class Links
{
    public const string Chosen = "quite another phrase";

    /// <summary>The token in the link of a mail or of an admin.</summary>
    public static string TokenIn(string text) => Token().Match(text) is { Success: true } found
        ? found.Groups[1].Value
        : throw new InvalidOperationException($"There is no link in: {text}");

    public static Task<HttpResponseMessage> LookAsync(this RunningChat chat, string token) =>
        Nobody(chat, "/api/links/look", new { token });

    public static Task<HttpResponseMessage> SetAsync(this RunningChat chat, string token, string password = Chosen) =>
        Nobody(chat, "/api/links/password", new { token, password });

    public static Task<HttpResponseMessage> ForgetAsync(this RunningChat chat, string email) =>
        Nobody(chat, "/api/links/forgotten", new { email });

    public static async Task ShouldBeVoidAsync(this RunningChat chat, string token)
    {
        using var look = await chat.LookAsync(token);
        await look.ShouldBeProblemAsync(HttpStatusCode.Gone, "link-void");
        using var set = await chat.SetAsync(token);
        await set.ShouldBeProblemAsync(HttpStatusCode.Gone, "link-void");
    }

    public static async Task ShouldSignInAsync(this RunningChat chat, string email, string password, HttpStatusCode status)
    {
        using var person = new Person(chat.Web, email);
        using var response = await person.TrySignInAsync(password);
        response.StatusCode.ShouldBe(status);
    }

    private static async Task<HttpResponseMessage> Nobody(RunningChat chat, string path, object body)
    {
        using var nobody = new Person(chat.Web, "");
        return await nobody.PostAsync(path, body);
    }

    [GeneratedRegex(@"/welcome#([\w-]{22})(?![\w-])")]
    private static partial Regex Token();
}
