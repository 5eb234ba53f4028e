using System.Diagnostics.CodeAnalysis;
using Chat.Api.Sealing;
using Chat.Api.Texts;

namespace Chat.Api.Messages;

/// <summary>
/// Checks the text of a message: a <see cref="WrittenText"/> of 4,000 characters at most. The browser has the same rule (<c>text.ts</c>,
/// <c>visible.ts</c>); both pass the cases in <c>tests/contracts/texts.json</c>.
/// </summary>
internal static class MessageText
{
    /// <summary>The limit in code points.</summary>
    public const int Limit = 4000;

    public static bool TryTrim(string raw, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out string? reason) =>
        WrittenText.TryTrim(raw, Limit, out text, out reason);

    /// <summary>The place as which the text of a message is sealed, so that nobody can move the text to another message.</summary>
    public static TextPlace PlaceOf(long user, long peer, long sender, Guid clientId) =>
        TextPlace.Between("message", user, peer, sender, clientId);
}
