using Chat.Api.Sealing;

namespace Chat.Api.Messages;

/// <summary>A message, and the conversation that it belongs to.</summary>
internal sealed record PlacedRow : MessageRow
{
    public required long ConversationId { get; init; }

    public required long StudentId { get; init; }

    public required long CoachId { get; init; }

    /// <summary>The columns that a statement selects from <c>conversation</c> and <c>message</c> for this record.</summary>
    public static new string Columns { get; } =
        $"""
        conversation.id AS "ConversationId", conversation.student_id AS "StudentId", conversation.coach_id AS "CoachId",
            {MessageRow.Columns("message")}
        """;

    public MessageDto ToDto(TextOpener texts) => ToDto(texts, StudentId, CoachId);
}
