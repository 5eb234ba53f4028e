using System.Buffers;
using System.Text.Json;
using Chat.Api.Conversations;
using Chat.Api.Messages;

namespace Chat.Api.Exports;

/// <summary>An export as one JSON object: a list for each section, with the members of the contract.</summary>
internal sealed class JsonExport(IBufferWriter<byte> buffer, JsonSerializerOptions options) : IExportWriter, IDisposable
{
    private readonly Utf8JsonWriter _json = new(buffer, new JsonWriterOptions { Encoder = options.Encoder });

    public void Dispose() => _json.Dispose();

    public void Begin(ExportedProfile me, DateTimeOffset now)
    {
        _json.WriteStartObject();
        _json.WriteString("madeAt", now);
    }

    public void BeginSection(string name) => _json.WriteStartArray(name);

    public void Write(object entry)
    {
        JsonSerializer.Serialize(_json, entry, entry.GetType(), options);
        _json.Flush();
    }

    public void EndSection() => _json.WriteEndArray();

    public void BeginConversation(ConversationDto conversation)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("conversation");
        JsonSerializer.Serialize(_json, conversation, options);
        _json.WriteStartArray("messages");
    }

    public void Write(MessageDto message) => Write((object)message);

    public void EndConversation()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void End()
    {
        _json.WriteEndObject();
        _json.Flush();
    }
}
