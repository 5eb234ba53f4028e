namespace Chat.Api.Sessions;

/// <summary>The browser and its system, in words of ours: text from the browser is neither stored nor shown.</summary>
/// <param name="Browser">The browser, such as Firefox; null when unknown.</param>
/// <param name="System">The system, such as Windows; null when unknown.</param>
internal sealed record Device(string? Browser, string? System)
{
    /// <summary>The length of the longest word below.</summary>
    public const int MaxWord = 32;

    /// <summary>The browsers, in this order because most of them also claim to be later ones of the list.</summary>
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
