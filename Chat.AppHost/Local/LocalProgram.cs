namespace Chat.AppHost.Local;

/// <summary>The AppHost's command line in the local way.</summary>
internal static class LocalProgram
{
    private const int Failed = 1;
    private const int Misused = 2;

    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            var commandLine = CommandLine.Parse(arguments);
            var folder = new DataFolder(commandLine.Data ?? Path.Combine(Built.RepositoryRoot, ".data"));
            return commandLine.Verb switch
            {
                "up" => await UpCommand.RunAsync(commandLine, folder),
                "status" => await StatusCommand.RunAsync(commandLine, folder),
                "down" => await DownCommand.RunAsync(folder),
                _ => await ResetCommand.RunAsync(folder),
            };
        }
        catch (FormatException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message}\n{CommandLine.Usage}");
            return Misused;
        }
        catch (TopologyException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Failed;
        }
    }
}
