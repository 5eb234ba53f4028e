namespace Chat.AppHost;

/// <summary>The verbs of <c>./chat</c> that look at a run, or at its data, from outside.</summary>
internal static class Command
{
    private const int Failed = 1;
    private const int Misused = 2;

    /// <summary>Does what the arguments ask for, and shows a failure as one line.</summary>
    /// <returns>The program's exit code; null when the arguments ask for a run.</returns>
    public static async Task<int?> RunAsync(string[] arguments)
    {
        ShowFailures();
        var commandLine = CommandLine.Parse(arguments);
        var folder = new DataFolder(commandLine);
        return commandLine.Verb switch
        {
            "status" => await StatusCommand.RunAsync(commandLine, folder),
            "logs" => await LogsCommand.RunAsync(commandLine, folder),
            "down" => await DownCommand.RunAsync(folder),
            "reset" => await ResetCommand.RunAsync(folder),
            _ => null,
        };
    }

    /// <summary>An error that the person at the terminal can put right ends the program with its message alone.</summary>
    private static void ShowFailures() => AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
    {
        switch (unhandled.ExceptionObject)
        {
            case FormatException misuse:
                Console.Error.WriteLine($"{misuse.Message}\n{CommandLine.Usage}");
                Environment.Exit(Misused);
                break;
            case TopologyException failure:
                Console.Error.WriteLine(failure.Message);
                Environment.Exit(Failed);
                break;
        }
    };
}
