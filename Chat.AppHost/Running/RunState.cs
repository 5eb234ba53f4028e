using System.Text.Json;

namespace Chat.AppHost;

/// <summary>The processes of a data folder's run: the AppHost, and its parts in the order of their start.</summary>
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

    /// <summary>Ends the parts that outlived their AppHost, the last started first. The orchestrator has usually ended them.</summary>
    /// <returns>The number of those parts.</returns>
    public async Task<int> EndLeftoversAsync()
    {
        var leftovers = Parts.Reverse().Where(part => part.Process is { IsAlive: true }).ToList();
        foreach (var part in leftovers) await part.Process!.EndAsync(ProcessSignal.Interrupt, TimeSpan.FromSeconds(10));
        return leftovers.Count;
    }
}

/// <summary>One part: its <see cref="RunningPart"/>, and the identity of its process.</summary>
internal sealed record RunPart(string Name, string Url, ProcessIdentity? Process)
{
    /// <summary>The number of starts of the part's process.</summary>
    public int Starts { get; init; } = 1;

    /// <summary>Whether the part is a container, which has no process on this machine.</summary>
    public bool IsContainer { get; init; }
}
