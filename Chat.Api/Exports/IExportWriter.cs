using Chat.Api.Conversations;
using Chat.Api.Messages;

namespace Chat.Api.Exports;

/// <summary>Writes an export in one form, into a buffer that the caller sends on.</summary>
internal interface IExportWriter
{
    void Begin(ExportedProfile me, DateTimeOffset now);

    void BeginSection(string name);

    /// <summary>Writes an entry of the section, with the members of its JSON.</summary>
    void Write(object entry);

    void EndSection();

    void BeginConversation(ConversationDto conversation);

    void Write(MessageDto message);

    void EndConversation();

    void End();
}
