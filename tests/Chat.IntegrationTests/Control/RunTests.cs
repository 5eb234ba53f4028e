using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Control;

/// <summary>The state of a run as seen from outside, and restarts of its parts.</summary>
[Collection(Controls.Name)]
public sealed class RunTests(ControlledChat chat)
{
    /// <summary>The limit for a restart. The promise is 3 s; a busy machine gets more.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(90);

    private static readonly (string Name, string Program, string Scheme)[] Expected =
    [
        ("postgres", "postgres", "postgres"),
        ("redis", "redis-server", "redis"),
        ("mail", "node", "smtp"),
        ("api", "Chat.Api", "http"),
        ("worker", "Chat.Worker", "http"),
        ("realtime-1", "Chat.Realtime", "http"),
        ("realtime-2", "Chat.Realtime", "http"),
        ("web", "Chat.Web", "http"),
    ];

    public static TheoryData<string> Parts => [.. Expected.Select(part => part.Name)];

    [Fact]
    public async Task A_run_says_where_the_product_and_the_dashboard_are()
    {
        var run = await chat.UpAsync();
        run.Output.ShouldContain(line => Regex.IsMatch(line, @"^Chat is ready: http://localhost:\d+$"));
        var dashboard = new Uri(await run.LineAsync("Dashboard: "));
        using var http = new HttpClient();
        using var page = await http.GetAsync(dashboard, TestContext.Current.CancellationToken);
        page.EnsureSuccessStatusCode();
        await chat.TalkAsync();
        run.Errors.ShouldBeEmpty();
        var start = run.Output.TakeWhile(line => !line.StartsWith("Chat is ready", StringComparison.Ordinal)).ToList();
        string.Join('\n', start.SkipWhile(line => !line.StartsWith("fail:", StringComparison.Ordinal)).Take(20)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_status_names_each_part_with_the_process_of_the_service_itself()
    {
        await chat.UpAsync();
        var parts = await chat.WellAsync();
        parts.EnumerateArray().Select(part => (
                part.GetProperty("name").GetString()!,
                File.ReadAllText($"/proc/{part.GetProperty("pid").GetInt32()}/comm").Trim(),
                new Uri(part.GetProperty("url").GetString()!).Scheme))
            .ShouldBe(Expected);
        foreach (var part in parts.EnumerateArray())
        {
            part.EnumerateObject().Select(member => member.Name).ShouldBe(["name", "pid", "url", "starts"]);
            part.GetProperty("starts").GetInt32().ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task A_part_that_is_killed_is_back_soon(string name)
    {
        await chat.UpAsync();
        var before = await chat.WellAsync();
        var watch = Stopwatch.StartNew();
        Kill(before, name);
        await Eventually.SeeAsync(
            chat.GlanceAsync, now => now.IsWell && Number(now.Parts, name, "pid") != Number(before, name, "pid"), Soon);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name} was back after {watch.Elapsed.TotalSeconds:0.0} s");
        var after = await chat.WellAsync();
        foreach (var (part, _, _) in Expected)
            (Number(after, part, "starts") - Number(before, part, "starts")).ShouldBe(part == name ? 1 : 0, part);
        await chat.TalkAsync();
    }

    [Fact]
    public async Task All_parts_that_are_killed_at_once_are_back_with_the_data()
    {
        await chat.UpAsync();
        await chat.TalkAsync();
        var before = await chat.WellAsync();
        foreach (var (name, _, _) in Expected) Kill(before, name);
        await Eventually.SeeAsync(
            chat.GlanceAsync,
            now => now.IsWell && Expected.All(part => Number(now.Parts, part.Name, "pid") != Number(before, part.Name, "pid")),
            Soon);
        await chat.WellAsync();
        await chat.TalkAsync();
    }

    [Fact]
    public async Task Logs_show_what_all_parts_or_one_of_them_wrote()
    {
        await chat.UpAsync();
        using var all = await chat.RunAsync("logs");
        foreach (var (name, _, _) in Expected)
            all.Output.ShouldContain(line => line.StartsWith($"{name,-10} | ", StringComparison.Ordinal));
        using var one = await chat.RunAsync("logs", "api");
        one.Output.ShouldNotBeEmpty();
        one.Output.ShouldAllBe(line => line.StartsWith("api        | ", StringComparison.Ordinal));
        using var none = await chat.RunAsync("logs", "nothing");
        (await none.EndedAsync(HostProcess.Limit)).ShouldBe(1);
        none.Errors.ShouldHaveSingleItem().ShouldStartWith("There is no log of nothing. There are: api, ");
    }

    private static void Kill(JsonElement parts, string name) =>
        Process.Start("kill", ["-KILL", Number(parts, name, "pid").ToString(CultureInfo.InvariantCulture)]).Dispose();

    /// <summary>A number of a part; 0 for the process of a part that is down.</summary>
    private static int Number(JsonElement parts, string name, string member)
    {
        var found = parts.EnumerateArray().FirstOrDefault(part => part.GetProperty("name").GetString() == name);
        if (found.ValueKind is not JsonValueKind.Object) return 0;
        return found.GetProperty(member) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0;
    }
}
