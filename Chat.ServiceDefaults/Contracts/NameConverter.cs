using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>Reads and writes an enum by its name in kebab case, such as <c>new-message</c>; never by number.</summary>
public sealed class NameConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
