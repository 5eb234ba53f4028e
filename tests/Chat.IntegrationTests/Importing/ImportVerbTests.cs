using System.Diagnostics;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Importing;

[Collection(OneImport.Name)]
public sealed class ImportVerbTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory.Replace("tests/Chat.IntegrationTests", "Chat.Api", StringComparison.Ordinal), "Chat.Api.dll");

    private readonly string _mark = School.NewMark();

    [Fact]
    public async Task It_previews_and_imports_a_file_and_exits_with_its_code()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{_mark}.csv");
        try
        {
            var rows = $"email,name,role\na-{_mark}@school.test,{_mark} A,coach\nb-{_mark}@school.test,{_mark} B,student\n";
            await File.WriteAllTextAsync(file, rows, TestContext.Current.CancellationToken);
            var (code, output) = await RunAsync("import", file);
            code.ShouldBe(0, output);
            output.ShouldContain("people: 2 new, 0 changed");
            (await school.ListAsync($"search={_mark}")).Items.ShouldBeEmpty();

            (code, output) = await RunAsync("import", file, "--apply");
            code.ShouldBe(0, output);
            output.ShouldContain("imported");
            var made = (await school.ListAsync($"search={_mark}")).Items;
            made.Count.ShouldBe(2);
            (await school.AuditAsync($"person={made[0].Id}")).Items.ShouldHaveSingleItem().Actor.ShouldBeNull("the program is the actor");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_faulty_file_exits_with_1_and_imports_nothing_until_its_faulty_rows_are_skipped()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{_mark}.csv");
        try
        {
            var rows = $"email,name,role\na-{_mark}@school.test,{_mark} A,student\nno-address,{_mark} B,student\n";
            await File.WriteAllTextAsync(file, rows, TestContext.Current.CancellationToken);
            foreach (var arguments in (string[][])[["import", file], ["import", file, "--apply"]])
            {
                var (refused, told) = await RunAsync(arguments);
                refused.ShouldBe(1, told);
                told.ShouldContain("line 3: ");
            }

            (await school.ListAsync($"search={_mark}")).Items.ShouldBeEmpty();
            var (code, output) = await RunAsync("import", file, "--apply", "--skip-faulty");
            code.ShouldBe(0, output);
            (await school.ListAsync($"search={_mark}")).Items.ShouldHaveSingleItem();

            await File.WriteAllTextAsync(file, "name,role\nSam,student\n", TestContext.Current.CancellationToken);
            (code, output) = await RunAsync("import", file, "--apply", "--skip-faulty");
            code.ShouldBe(1, output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2, "--apply")]
    [InlineData(2, "people.csv", "--force")]
    [InlineData(2, "people.csv", "more.csv")]
    [InlineData(1, "/nowhere/people.csv")]
    public async Task Wrong_arguments_and_missing_files_have_their_codes(int code, params string[] arguments)
    {
        var (found, output) = await RunAsync(["import", .. arguments]);
        found.ShouldBe(code, output);
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ConnectionStrings__chatdb"] = chat.Topology.DatabaseConnectionString,
                ["ConnectionStrings__redis"] = chat.Topology.RedisConnectionString,
            },
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
