using System.Text;
using System.Text.Json;

namespace Chat.Testing;

/// <summary>The types of records that a browser gets; a record without a type answers the handshake.</summary>
public enum HubRecordType
{
    Handshake = 0,
    Invocation = 1,
    Completion = 3,
    Ping = 6,
    Close = 7,
}

/// <summary>A record of SignalR's JSON hub protocol: see aspnetcore's <c>src/SignalR/docs/specs/HubProtocol.md</c>.</summary>
public sealed class HubRecord
{
    /// <summary>The character behind each record.</summary>
    public const char End = '\x1e';

    public const string Handshake = """{"protocol":"json","version":1}""";
    public const string Ping = """{"type":6}""";

    /// <summary>A call of a missing method, which the server answers with an error.</summary>
    public const string Call = """{"type":1,"invocationId":"0","target":"Listening","arguments":[]}""";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <param name="json">The record in UTF-8, without its end.</param>
    /// <exception cref="JsonException">The record is not JSON, or is an invocation that is no notice.</exception>
    public HubRecord(ReadOnlyMemory<byte> json)
    {
        Text = Encoding.UTF8.GetString(json.Span);
        using var document = JsonDocument.Parse(json);
        var record = document.RootElement;
        Type = record.TryGetProperty("type", out var type) ? (HubRecordType)type.GetInt32() : HubRecordType.Handshake;
        if (Type is HubRecordType.Invocation) Notice = record.GetProperty("arguments")[0].Deserialize<ReceivedNotice>(Strict);
        AllowsReconnect = record.TryGetProperty("allowReconnect", out var allowed) && allowed.GetBoolean();
    }

    /// <summary>The record as it came.</summary>
    public string Text { get; }

    public HubRecordType Type { get; }

    /// <summary>The notice in an invocation.</summary>
    public ReceivedNotice? Notice { get; }

    /// <summary>Whether the record closes the socket and asks the browser to reconnect.</summary>
    public bool AllowsReconnect { get; }
}
