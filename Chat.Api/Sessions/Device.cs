namespace Chat.Api.Sessions;

/// <summary>The browser and its system, in words of ours: nothing that the browser sends is kept or shown.</summary>
/// <param name="Browser">Such as Firefox; null when unknown.</param>
/// <param name="System">Such as Windows; null when unknown.</param>
internal sealed record Device(string? Browser, string? System)
{
    /// <summary>The longest word below.</summary>
    public const int MaxWord = 32;

    /// <summary>In this order: most browsers also claim to be those that stand after them.</summary>
    private static readonly (string Sign, string Word)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"),
        ("FxiOS/", "Firefox"), ("Firefox/", "Firefox"), ("CriOS/", "Chrome"), ("Chromium/", "Chromium"), ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Word)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Macintosh", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>Reads the header <c>User-Agent</c>.</summary>
    public static Device Of(string? userAgent) => new(Find(Browsers, userAgent), Find(Systems, userAgent));

    private static string? Find((string Sign, string Word)[] words, string? userAgent) =>
        words.FirstOrDefault(word => userAgent?.Contains(word.Sign, StringComparison.Ordinal) == true).Word;
}
