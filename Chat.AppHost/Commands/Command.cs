namespace Chat.AppHost;

/// <summary>The verbs of <c>./chat</c> that read or stop a run, or work on its data, from another process.</summary>
internal static class Command
{
    private const int Failed = 1;
    private const int Misused = 2;

    /// <summary>Runs the verb of the arguments, and shows a failure as one line.</summary>
    /// <returns>The program's exit code; null when the arguments start a run.</returns>
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

    /// <summary>Ends the program with the message alone for an error that the user can fix.</summary>
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
