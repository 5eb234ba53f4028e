using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Chat.Api.Database;

/// <summary>Stores an enum under the name that it has in JSON, so that database, contract and queue speak alike.</summary>
internal static class WireName
{
    public static ValueConverter<TEnum, string> Of<TEnum>()
        where TEnum : struct, Enum =>
        new(value => Write(value), text => Read<TEnum>(text));

    public static string Write<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        JsonSerializer.SerializeToElement(value).GetString()!;

    public static TEnum Read<TEnum>(string text)
        where TEnum : struct, Enum =>
        JsonSerializer.SerializeToElement(text).Deserialize<TEnum>();
}
