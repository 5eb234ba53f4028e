namespace Chat.AppHost.Local;

/// <summary>What both ways to run have in common at the command line: reading it, and every verb but <c>up</c>.</summary>
internal static class HostProgram
{
    private const int Failed = 1;
    private const int Misused = 2;

    /// <summary>Does what is asked for; <c>up</c>, which differs between the ways, is left to the caller.</summary>
    /// <param name="arguments">The program's arguments.</param>
    /// <param name="up">Runs until it is told to stop.</param>
    /// <returns>The program's exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Func<CommandLine, DataFolder, Task<int>> up)
    {
        try
        {
            var commandLine = CommandLine.Parse(arguments);
            var folder = new DataFolder(commandLine.Data ?? Path.Combine(Built.RepositoryRoot, ".data"));
            return commandLine.Verb switch
            {
                "up" => await up(commandLine, folder),
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
