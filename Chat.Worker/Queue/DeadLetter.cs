using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat.Worker.Queue;

/// <summary>An item of the queue that can never be dispatched.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="At">The time of the failure.</param>
/// <param name="Item">The item as text, cut off at <see cref="ItemLimit"/> bytes.</param>
internal sealed partial record DeadLetter(string Reason, DateTimeOffset At, string Item)
{
    /// <summary>The limit in bytes. A notice has some 150 bytes, and other items on the list need not be kept whole.</summary>
    public const int ItemLimit = 4096;

    public static DeadLetter Of(string reason, DateTimeOffset at, ReadOnlySpan<byte> item) =>
        new(reason, at, Encoding.UTF8.GetString(item[..Math.Min(item.Length, ItemLimit)]));

    /// <summary>The UTF-8 JSON that the list of dead letters holds.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Readable.DeadLetter);

    private static Json Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    [JsonSerializable(typeof(DeadLetter))]
    private sealed partial class Json : JsonSerializerContext;
}
