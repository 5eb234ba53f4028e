using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Problems;

/// <summary>Reads query parameters strictly: each is given at most once, exactly as the contract says.</summary>
internal static class QueryReading
{
    /// <exception cref="RefusedRequestException">The parameter is no plain whole number in that range.</exception>
    public static long? WholeNumber(this IQueryCollection query, string name, long least, long most)
    {
        if (!TryGet(query, name, out var text)) return null;
        return text.All(char.IsAsciiDigit) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw new RefusedRequestException($"The parameter {name} must be one whole number from {least} to {most}.");
    }

    /// <exception cref="RefusedRequestException">The parameter is none of the names.</exception>
    public static TEnum? OneOf<TEnum>(this IQueryCollection query, string name)
        where TEnum : struct, Enum
    {
        if (!TryGet(query, name, out var text)) return null;
        if (WireName.TryRead(text, out TEnum value)) return value;
        var names = Enum.GetValues<TEnum>().Select(WireName.Write);
        throw new RefusedRequestException($"The parameter {name} must be one of {string.Join(", ", names)}.");
    }

    /// <exception cref="RefusedRequestException">The parameter is neither <c>true</c> nor <c>false</c>.</exception>
    public static bool? YesOrNo(this IQueryCollection query, string name)
    {
        if (!TryGet(query, name, out var text)) return null;
        return text switch
        {
            "true" => true,
            "false" => false,
            _ => throw new RefusedRequestException($"The parameter {name} must be true or false."),
        };
    }

    /// <exception cref="RefusedRequestException">The parameter is longer, or PostgreSQL can't store it.</exception>
    public static string? Text(this IQueryCollection query, string name, int most)
    {
        if (!TryGet(query, name, out var text)) return null;
        return text.Length <= most && !text.Contains('\0', StringComparison.Ordinal)
            ? text
            : throw new RefusedRequestException($"The parameter {name} must be one text of at most {most} characters, without U+0000.");
    }

    private static bool TryGet(IQueryCollection query, string name, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!query.TryGetValue(name, out var values)) return false;
        text = values is [{ } only] ? only : throw new RefusedRequestException($"The parameter {name} is given more than once.");
        return true;
    }
}
