using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Chat.ServiceDefaults.Contracts;

/// <summary>
/// The one name of an enum's value outside the program: in JSON, in the database, in metrics and traces. The name is the value's own in
/// kebab case, such as <c>new-message</c>.
/// </summary>
public static class WireName
{
    /// <summary>The name of a value.</summary>
    public static string Write<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Names<TEnum>.ByValue[value];

    /// <summary>The value of a name; false unless the name is exactly the output of <see cref="Write"/>.</summary>
    public static bool TryRead<TEnum>([NotNullWhen(true)] string? name, out TEnum value)
        where TEnum : struct, Enum
    {
        value = default;
        return name is not null && Names<TEnum>.ByName.TryGetValue(name, out value);
    }

    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<string, TEnum> ByName =
            Enum.GetValues<TEnum>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<TEnum, string> ByValue = ByName.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
