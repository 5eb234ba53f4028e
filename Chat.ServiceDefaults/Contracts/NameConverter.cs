using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>
/// Reads and writes an enum by its name in kebab case, such as <c>new-message</c>: one name, exactly. <see cref="JsonStringEnumConverter{TEnum}"/>
/// would take several at once, other capitals and white space too.
/// </summary>
public sealed class NameConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Values =
        Enum.GetValues<TEnum>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    private static readonly Dictionary<TEnum, string> Names = Values.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <inheritdoc />
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new JsonException($"That is no {typeof(TEnum).Name}.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(Names[value]);
}
