using Chat.Api.Sessions;

namespace Chat.UnitTests.Api;

public sealed class DeviceTests
{
    private const string Blink = "AppleWebKit/537.36 (KHTML, like Gecko)";
    private const string WebKit = "AppleWebKit/605.1.15 (KHTML, like Gecko)";

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0", "Firefox", "Windows")]
    [InlineData($"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {Blink} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0", "Edge", "Windows")]
    [InlineData($"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {Blink} Chrome/142.0.0.0 Safari/537.36 OPR/127.0.0.0", "Opera", "Windows")]
    [InlineData($"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {WebKit} Version/26.0 Safari/605.1.15", "Safari", "macOS")]
    [InlineData($"Mozilla/5.0 (X11; Linux x86_64) {Blink} Chrome/142.0.0.0 Safari/537.36", "Chrome", "Linux")]
    [InlineData($"Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) {Blink} Chrome/142.0.0.0 Safari/537.36", "Chrome", "ChromeOS")]
    [InlineData($"Mozilla/5.0 (Linux; Android 10; K) {Blink} Chrome/142.0.0.0 Mobile Safari/537.36", "Chrome", "Android")]
    [InlineData(
        $"Mozilla/5.0 (Linux; Android 15; SM-S921B) {Blink} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
        "Samsung Internet",
        "Android")]
    [InlineData("Mozilla/5.0 (Android 15; Mobile; rv:146.0) Gecko/146.0 Firefox/146.0", "Firefox", "Android")]
    [InlineData(
        $"Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) {WebKit} Version/26.0 Mobile/15E148 Safari/604.1",
        "Safari",
        "iPhone")]
    [InlineData(
        $"Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) {WebKit} CriOS/142.0.0.0 Mobile/15E148 Safari/604.1",
        "Chrome",
        "iPhone")]
    [InlineData($"Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) {WebKit} FxiOS/146.0 Mobile/15E148 Safari/605.1.15", "Firefox", "iPad")]
    [InlineData("curl/8.5.0", null, null)]
    [InlineData("<script>alert(1)</script> on Windows", null, "Windows")]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void A_browser_is_told_in_words_of_ours(string? userAgent, string? browser, string? system) =>
        Device.Of(userAgent).ShouldBe(new Device(browser, system));
}
