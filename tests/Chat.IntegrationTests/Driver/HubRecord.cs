using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat.IntegrationTests.Driver;

/// <summary>A notice as a browser gets it.</summary>
public sealed record ReceivedNotice(
    [property: JsonPropertyName("user-id")] string UserId, string Sender, string Content);

/// <summary>The records of SignalR's JSON hub protocol: see aspnetcore's <c>src/SignalR/docs/specs/HubProtocol.md</c>.</summary>
public static class HubRecord
{
    public const char End = '\x1e';
    public const string Handshake = """{"protocol":"json","version":1}""";
    public const string Ping = """{"type":6}""";

    /// <summary>A call of a missing method, which the server answers with an error.</summary>
    public const string Call = """{"type":1,"invocationId":"0","target":"Listening","arguments":[]}""";

    private const int InvocationType = 1;
    private const int CompletionType = 3;
    private const int PingType = 6;
    private const int CloseType = 7;

    public static bool IsPing(string record) => TypeOf(record) == PingType;

    public static bool IsAnswer(string record) => TypeOf(record) == CompletionType;

    /// <summary>Whether a record ends the socket and asks the browser to reconnect.</summary>
    public static bool IsFarewell(string record) =>
        TypeOf(record) == CloseType
        && JsonDocument.Parse(record).RootElement.TryGetProperty("allowReconnect", out var again)
        && again.GetBoolean();

    /// <summary>The notice in a record; null for other records.</summary>
    public static ReceivedNotice? NoticeIn(string record) =>
        TypeOf(record) == InvocationType
            ? JsonDocument.Parse(record).RootElement.GetProperty("arguments")[0].Deserialize<ReceivedNotice>(JsonSerializerOptions.Web)
            : null;

    private static int? TypeOf(string record) =>
        JsonDocument.Parse(record).RootElement.TryGetProperty("type", out var type) ? type.GetInt32() : null;
}
