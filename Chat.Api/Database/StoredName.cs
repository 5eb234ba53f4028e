using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Chat.Api.Database;

/// <summary>Stores an enum under its <see cref="WireName"/>, so that database, contract and queue speak alike.</summary>
internal static class StoredName
{
    public static ValueConverter<TEnum, string> Of<TEnum>()
        where TEnum : struct, Enum =>
        new(value => WireName.Write(value), name => Read<TEnum>(name));

    public static TEnum Read<TEnum>(string name)
        where TEnum : struct, Enum =>
        WireName.TryRead(name, out TEnum value)
            ? value
            : throw new InvalidOperationException($"The database holds {name}, which is no {typeof(TEnum).Name}.");
}
