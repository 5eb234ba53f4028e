using System.Text.Json;

namespace Chat.AppHost;

/// <summary>The processes that run with a data folder: the AppHost, and its parts in the order of their start.</summary>
internal sealed record RunState(ProcessIdentity Host, string Web, IReadOnlyList<RunPart> Parts)
{
    public static RunState? Read(DataFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<RunState>(File.ReadAllText(folder.RunStateFile), JsonSerializerOptions.Web);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    public void Write(DataFolder folder) =>
        PrivateFile.Write(folder.RunStateFile, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public static void Delete(DataFolder folder) => File.Delete(folder.RunStateFile);

    /// <summary>Ends the parts that outlived their AppHost, the last started first. Usually the orchestrator has done so.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> EndLeftoversAsync()
    {
        var leftovers = Parts.Reverse().Where(part => part.Process is { IsAlive: true }).ToList();
        foreach (var part in leftovers) await part.Process!.EndAsync(ProcessSignal.Interrupt, TimeSpan.FromSeconds(10));
        return leftovers.Count;
    }
}

/// <summary>One part: its <see cref="RunningPart"/>, and how to know its process for certain.</summary>
internal sealed record RunPart(string Name, string Url, ProcessIdentity? Process)
{
    /// <summary>How often its process was started.</summary>
    public int Starts { get; init; } = 1;

    /// <summary>A container has no process of this machine.</summary>
    public bool IsContainer { get; init; }
}
