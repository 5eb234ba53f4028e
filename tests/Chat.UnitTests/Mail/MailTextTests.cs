using Chat.Api.Mail;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Chat.UnitTests.Contracts;

namespace Chat.UnitTests.Mail;

/// <summary>Compares each kind of mail in each language with the reviewed texts in tests/contracts/mail.</summary>
public sealed class MailTextTests
{
    private static readonly MailFacts Facts = new(
        "https://chat.school.example",
        new Dictionary<string, string>
        {
            ["name"] = "Sam <b> & Co",
            ["browser"] = "Firefox",
            ["system"] = "Windows",
            ["stop"] = "B0B0",
            ["date"] = "2027-03-01",
            ["hours"] = "24",
        },
        "AAAAAAAAAAAAAAAAAAAAAA");

    public static TheoryData<string, string> Texts { get; } = [.. Kinds()];

    [Theory, MemberData(nameof(Texts))]
    public void A_text_is_the_golden_one(string kind, string language)
    {
        WireName.TryRead(kind, out MailKind known).ShouldBeTrue();
        WireName.TryRead(language, out Language spoken).ShouldBeTrue();
        var text = MailTexts.Of(known, spoken, Facts);
        Compare($"{kind}-{language}.txt", $"Subject: {text.Subject}\n\n{MailWriter.Plain(text)}");
        Compare($"{kind}-{language}.html", MailWriter.Html(text, spoken));
    }

    [Theory, MemberData(nameof(Texts))]
    public void A_text_loads_nothing_and_its_only_address_is_that_of_the_app(string kind, string language)
    {
        WireName.TryRead(kind, out MailKind known).ShouldBeTrue();
        WireName.TryRead(language, out Language spoken).ShouldBeTrue();
        var html = MailWriter.Html(MailTexts.Of(known, spoken, Facts), spoken);
        html.ShouldNotContain("<img");
        html.ShouldNotContain("src=");
        html.ShouldNotContain("url(");
        html.ShouldNotContain("Sam <b>");
        html.Split("http").Skip(1).ShouldAllBe(address => address.StartsWith("s://chat.school.example", StringComparison.Ordinal));
    }

    private static IEnumerable<TheoryDataRow<string, string>> Kinds() =>
        from kind in Enum.GetValues<MailKind>()
        from language in Enum.GetValues<Language>()
        select new TheoryDataRow<string, string>(WireName.Write(kind), WireName.Write(language));

    /// <summary>With CHAT_GOLDEN set to the folder of the golden files, it writes them again: read the difference.</summary>
    private static void Compare(string name, string text)
    {
        if (Environment.GetEnvironmentVariable("CHAT_GOLDEN") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, name), text);
        else
            text.TrimEnd('\n').ShouldBe(GoldenFile.Read($"mail/{name}"));
    }
}
