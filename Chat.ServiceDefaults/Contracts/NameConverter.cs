using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>
/// Reads and writes an enum by its exact <see cref="WireName"/>. <see cref="JsonStringEnumConverter{TEnum}"/> would also accept several
/// names, other capitals and white space.
/// </summary>
public sealed class NameConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc />
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && WireName.TryRead(reader.GetString(), out TEnum value)
            ? value
            : throw new JsonException($"That is no {typeof(TEnum).Name}.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(WireName.Write(value));
}
