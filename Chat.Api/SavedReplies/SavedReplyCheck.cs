using Chat.Api.Messages;
using Chat.Api.Texts;

namespace Chat.Api.SavedReplies;

/// <summary>Checks a saved reply that a coach sends, member by member.</summary>
internal static class SavedReplyCheck
{
    public const int MaxTitle = 80;

    /// <summary>The reply in the form that is kept, or its faults.</summary>
    public static (SavedReplyDto? Reply, IReadOnlyDictionary<string, string[]> Errors) Check(Guid id, SavedReplyTextDto sent)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!WrittenText.TryTrim(sent.Title.Trim(), MaxTitle, out var title, out var wrong)) errors["title"] = [wrong];
        else if (title.Any(char.IsControl)) errors["title"] = ["The title is one line."];
        if (!MessageText.TryTrim(sent.Text, out var text, out wrong)) errors["text"] = [wrong];
        return errors.Count > 0 ? (null, errors) : (new SavedReplyDto(id, title!, text!), errors);
    }
}
