using Microsoft.Playwright;

namespace Chat.EndToEndTests.Driver;

/// <summary>The screen sizes that the app is made for.</summary>
public static class Screens
{
    public static ViewportSize Desk => new() { Width = 1440, Height = 900 };

    public static ViewportSize Phone => new() { Width = 390, Height = 844 };
}
