using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Accesses;

/// <summary>The verb that finds a changed or deleted entry. An owner of the tables changes them here.</summary>
public sealed partial class AccessChainTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory.Replace("tests/Chat.IntegrationTests", "Chat.Api", StringComparison.Ordinal), "Chat.Api.dll");

    /// <summary>Changes of an entry, each with the change that takes it back.</summary>
    private static readonly (string Change, string Undo)[] Changes =
    [
        ("to_seq = to_seq + 1", "to_seq = to_seq - 1"),
        ("from_seq = from_seq + 1", "from_seq = from_seq - 1"),
        ("at = at + interval '1 microsecond'", "at = at - interval '1 microsecond'"),
        ("previous = '\\x00'", "previous = ''"),
        ("mac = set_byte(mac, 0, get_byte(mac, 0) # 1)", "mac = set_byte(mac, 0, get_byte(mac, 0) # 1)"),
        (Reader("granted_by_id"), Reader("asked_by_id")),
    ];

    [Fact]
    public async Task It_holds_and_each_change_of_an_entry_breaks_its_own_chain()
    {
        var pairs = await ReadAllAsync(Changes.Length, reads: 2);
        await ShouldHoldAsync();
        foreach (var (pair, change) in pairs.Zip(Changes)) await chat.Database.ChangeAccessAsync(pair, 1, change.Change);
        await ShouldBeBrokenAsync(pairs);
        foreach (var (pair, change) in pairs.Zip(Changes)) await chat.Database.ChangeAccessAsync(pair, 1, change.Undo);
        await ShouldHoldAsync();
    }

    [Fact]
    public async Task A_deleted_entry_breaks_it_also_the_last_one()
    {
        var pairs = await ReadAllAsync(3, reads: 3);
        foreach (var (at, pair) in pairs.Index()) await chat.Database.DeleteAccessAsync(pair, number: at + 1);
        await ShouldBeBrokenAsync(pairs);
        foreach (var pair in pairs) await chat.Database.ForgetAccessesAsync(pair);
    }

    /// <summary>Without its grant, an opening is in no list of the student or the coach.</summary>
    [Fact]
    public async Task A_grant_that_was_taken_back_breaks_it()
    {
        var (pair, _) = await ReadAsync(reads: 1);
        await chat.Database.TakeBackGrantAsync(pair);
        (await pair.Student.AccessesAsync(pair.Coach)).ShouldBeEmpty();
        await ShouldBeBrokenAsync(pair);
        await chat.Database.ForgetAccessesAsync(pair);
    }

    [Fact]
    public async Task A_key_that_does_not_open_breaks_its_own_chain()
    {
        var (pair, _) = await ReadAsync(reads: 1);
        await chat.Database.FlipAccessKeyAsync(pair);
        await ShouldBeBrokenAsync(pair);
        await chat.Database.FlipAccessKeyAsync(pair);
        await ShouldHoldAsync();
    }

    /// <summary>Reads that run at once form one chain.</summary>
    [Fact]
    public async Task Many_reads_at_once_are_one_chain()
    {
        var (pair, request) = await ReadAsync(reads: 1);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => school.Admin.ReadAsync(request)));
        (await pair.Student.AccessesAsync(pair.Coach))[0].Reads.Count.ShouldBe(9);
        await ShouldHoldAsync();
    }

    /// <summary>The change that makes an admin of the request the reader.</summary>
    private static string Reader(string admin) => $"reader_id = (SELECT {admin} FROM access_requests WHERE id = request_id)";

    private async Task<(Pair Pair, AccessRequest Request)> ReadAsync(int reads)
    {
        using var second = await school.NewPersonAsync("admin");
        var pair = await chat.NewPairAsync();
        await pair.Student.SendAsync(pair.Coach, "Hello");
        var request = await school.Admin.OpenAsync(second, pair);
        for (var read = 0; read < reads; read++) await school.Admin.ReadAsync(request);
        return (pair, request);
    }

    private async Task<Pair[]> ReadAllAsync(int pairs, int reads)
    {
        var read = new Pair[pairs];
        for (var at = 0; at < pairs; at++) (read[at], _) = await ReadAsync(reads);
        return read;
    }

    private async Task ShouldHoldAsync()
    {
        var (code, output) = await VerifyAsync();
        code.ShouldBe(0, output);
        output.ShouldContain("The accesses hold: ");
    }

    /// <summary>One run of the verb finds all broken chains, and no others.</summary>
    private async Task ShouldBeBrokenAsync(params Pair[] pairs)
    {
        var (code, output) = await VerifyAsync();
        code.ShouldBe(1, output);
        var expected = new List<long>();
        foreach (var pair in pairs) expected.Add(await chat.Database.ConversationIdAsync(pair));
        Broken().Matches(output).Select(match => long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .ShouldBe(expected.Order(), output);
    }

    /// <summary>The path of the key file of the API that runs.</summary>
    private async Task<string> KeyFileAsync()
    {
        var environment = await File.ReadAllTextAsync(
            $"/proc/{chat.Topology["api"].Pid}/environ", TestContext.Current.CancellationToken);
        var path = environment.Split('\0').Single(variable => variable.StartsWith("Sealing__KeyFile=", StringComparison.Ordinal));
        return path.Split('=', 2)[1];
    }

    private async Task<(int Code, string Output)> VerifyAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Program, "verify-accesses"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ConnectionStrings__chatdb"] = chat.Topology.DatabaseConnectionString,
                ["ConnectionStrings__redis"] = chat.Topology.RedisConnectionString,
                ["Sealing__KeyFile"] = await KeyFileAsync(),
            },
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    [GeneratedRegex("The chain of accesses of conversation ([0-9]+) is broken")]
    private static partial Regex Broken();
}
