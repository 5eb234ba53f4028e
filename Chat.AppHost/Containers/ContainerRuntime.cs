namespace Chat.AppHost;

/// <summary>Docker or Podman, if it answers. One that is installed and does not answer would block Aspire's start for ever.</summary>
internal static class ContainerRuntime
{
    private const string Choice = "ASPIRE_CONTAINER_RUNTIME";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The program that answers: the one set for Aspire, else one of those that Aspire looks for by itself; null if none does.
    /// </summary>
    public static async Task<string?> FindAsync()
    {
        string[] candidates = Environment.GetEnvironmentVariable(Choice) is { Length: > 0 } chosen ? [chosen] : ["docker", "podman"];
        var answers = await Task.WhenAll(candidates.Select(AnswersAsync));
        return candidates.Zip(answers).FirstOrDefault(pair => pair.Second).First;
    }

    private static async Task<bool> AnswersAsync(string program)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var (exitCode, _) = await Tool.RunAsync(new(program, ["info"], Environment.CurrentDirectory), cancellation: limit.Token);
            return exitCode == 0;
        }
        catch (Exception exception) when (exception is TopologyException or OperationCanceledException)
        {
            return false;
        }
    }
}
