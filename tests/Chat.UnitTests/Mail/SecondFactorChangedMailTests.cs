using Chat.Api.Mail;
using Chat.Api.Mail.Texts;
using Chat.Api.SecondFactors;
using Chat.Api.Users;

namespace Chat.UnitTests.Mail;

public sealed class SecondFactorChangedMailTests
{
    /// <summary>A change without words of its own would get those of any change.</summary>
    [Theory]
    [InlineData(nameof(Language.En))]
    [InlineData(nameof(Language.Nl))]
    public void Each_change_has_words_of_its_own(string language)
    {
        var spoken = Enum.Parse<Language>(language);
        var texts = Enum.GetValues<FactorChange>().Select(change => TextOf(spoken, change.ToMailData()))
            .Append(TextOf(spoken, new Dictionary<string, string>())).ToList();
        texts.Distinct().Count().ShouldBe(texts.Count);
    }

    private static string TextOf(Language language, IReadOnlyDictionary<string, string> data) =>
        MailWriter.Plain(SecondFactorChangedMail.Text(language, new("https://chat.school.example", data, null)));
}
