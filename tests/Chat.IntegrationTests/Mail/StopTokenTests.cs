using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Mail;

/// <summary>The tokens of the links that stop mails.</summary>
[Collection(MailTopology.Name)]
public sealed class StopTokenTests(MailChat chat)
{
    private const int Tokens = 100;

    /// <summary>By chance, the test fails once in 10^27 runs.</summary>
    [Fact]
    public async Task Each_of_the_128_bits_is_random()
    {
        var tokens = await chat.Database.NewStopTokensAsync(Tokens);
        tokens.Distinct(StringComparer.Ordinal).Count().ShouldBe(Tokens);
        foreach (var bit in Enumerable.Range(0, 128)) tokens.Select(token => token[bit]).Distinct().Count().ShouldBe(2, $"bit {bit}");
    }
}
