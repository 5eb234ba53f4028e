using System.Text;
using Chat.Testing;

namespace Chat.IntegrationTests.Secrecy;

internal static class SecretShould
{
    /// <summary>Fails if the bytes hold the text in any of its <see cref="Disguises"/>.</summary>
    public static void ShouldNotHold(this ReadOnlySpan<byte> haystack, string text, string what)
    {
        foreach (var disguise in Disguises.Of(text))
            haystack.IndexOf(disguise).ShouldBe(-1, $"{what} holds the text as {Encoding.ASCII.GetString(disguise)}");
    }

    public static void ShouldNotHold(this string haystack, string text, string what) =>
        ((ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(haystack)).ShouldNotHold(text, what);
}
