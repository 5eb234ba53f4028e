using System.Globalization;
using System.Text.Unicode;

namespace Chat.Api.Sealing;

/// <summary>The place of a sealed text, as which alone the text opens. It consists of ids, so a log may carry it.</summary>
/// <param name="Kind">The kind of the text, such as <c>message</c>.</param>
/// <param name="Low">The lower id of the two users of the conversation, or the id of the text's owner.</param>
/// <param name="High">The higher id of the two users of the conversation, or the id of the text's owner.</param>
/// <param name="Author">The id of the text's author.</param>
/// <param name="Id">The id of the text, made by the author's browser; empty when an author has one text of the kind.</param>
internal readonly record struct TextPlace(string Kind, long Low, long High, long Author, Guid Id)
{
    /// <summary>The largest number of bytes of a place.</summary>
    public const int MaxSize = 160;

    /// <summary>The place of a text in the conversation of two users.</summary>
    public static TextPlace Between(string kind, long user, long peer, long author, Guid id) =>
        new(kind, Math.Min(user, peer), Math.Max(user, peer), author, id);

    /// <summary>The place of a user's own text.</summary>
    public static TextPlace Of(string kind, long user, Guid id = default) => new(kind, user, user, user, id);

    /// <summary>Writes the place in UTF-8.</summary>
    /// <returns>The number of bytes.</returns>
    public int Write(Span<byte> destination) =>
        Utf8.TryWrite(destination, CultureInfo.InvariantCulture, $"chat:{Kind}:1|{Low}|{High}|{Author}|{Id}", out var size)
            ? size
            : throw new ArgumentException($"A place has at most {MaxSize} bytes.", nameof(destination));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"chat:{Kind}:1|{Low}|{High}|{Author}|{Id}");
}
