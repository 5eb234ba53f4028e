using Chat.Api.Audit;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Importing;

/// <summary>
/// The verb <c>import FILE [--apply] [--skip-faulty] [--disable-missing]</c>, for a nightly job. It exits with 0 when the file can be or
/// was imported, with 1 when it can't, and with 2 when the arguments are wrong.
/// </summary>
internal static class ImportVerb
{
    public const string Verb = "import";

    private const string Apply = "--apply";
    private const string SkipFaulty = "--skip-faulty";
    private const string DisableMissing = "--disable-missing";
    private const int Refused = 1;
    private const int WrongArguments = 2;

    /// <summary>Whether these are arguments of the verb, right or wrong.</summary>
    public static bool IsIn(string[] arguments) => arguments is [Verb, ..];

    public static async Task ImportAsync(this WebApplication app, string[] arguments)
    {
        string[] options = [Apply, SkipFaulty, DisableMissing];
        if (arguments is not [_, { } path, .. var given] || path.StartsWith('-') || given.Except(options).Any())
        {
            await Console.Error.WriteLineAsync($"usage: Chat.Api {Verb} FILE [{Apply}] [{SkipFaulty}] [{DisableMissing}]");
            Environment.ExitCode = WrongArguments;
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var refusal = await ImportAsync(scope.ServiceProvider.GetRequiredService<ImportStore>(), path, given);
        if (refusal is null) return;
        await Console.Error.WriteLineAsync(refusal);
        Environment.ExitCode = Refused;
    }

    /// <summary>The reason why the file can't be imported; null when it can be, or was.</summary>
    private static async Task<string?> ImportAsync(ImportStore store, string path, string[] given)
    {
        try
        {
            if (new FileInfo(path).Length > RequestBodies.ImportLimit) throw new ImportFileException(ImportFileFault.TooLarge);
            var file = ImportFile.Read(await File.ReadAllBytesAsync(path));
            var (skipFaulty, disableMissing) = (given.Contains(SkipFaulty), given.Contains(DisableMissing));
            var plan = await store.PreviewAsync(file, disableMissing, CancellationToken.None);
            Print(plan);
            if (plan.Faults.Count > 0 && !skipFaulty) return $"{plan.Faults.Count} rows are faulty; see {SkipFaulty}";
            if (plan.DisablesMany) return $"{plan.Disabled.Count} people would be disabled; confirm that on the page of the administration";
            if (!given.Contains(Apply)) return null;
            var order = new ImportOrder(plan.Fingerprint, skipFaulty, disableMissing, Confirmed: false);
            var (outcome, import) = await store.PrepareAsync(Actor.Program, file, order, CancellationToken.None);
            if (import is null) return $"nothing was imported: {WireName.Write(outcome)}";
            await using var _ = import;
            await import.WriteAsync((_, _) => { }, CancellationToken.None);
            Console.WriteLine("imported");
            return null;
        }
        catch (Exception exception) when (exception is ImportFileException or IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    private static void Print(ImportPlan plan)
    {
        foreach (var (line, column, code, value) in plan.Faults)
        {
            var cell = column is null ? "" : $" in {column}: {value}";
            Console.WriteLine($"line {line}: {WireName.Write(code)}{cell}");
        }

        if (plan.File.UnknownColumns.Count > 0) Console.WriteLine($"ignored columns: {string.Join(", ", plan.File.UnknownColumns)}");
        var counts = plan.Counts;
        Console.WriteLine(
            $"people: {counts.Created} new, {counts.Changed} changed, {counts.Enabled} enabled, {counts.Unchanged} unchanged, "
            + $"{counts.Disabled} disabled, {plan.Faults.Count} faulty");
        Console.WriteLine(
            $"coachings: {counts.CoachingsBegun} begun, {counts.CoachingsPassed} passed, {counts.CoachingsEnded} ended");
    }
}
