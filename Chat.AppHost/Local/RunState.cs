using System.Text.Json;

namespace Chat.AppHost.Local;

/// <summary>What runs with a data folder: the host, and its parts in the order of their start.</summary>
internal sealed record RunState(ProcessIdentity Host, string Web, IReadOnlyList<RunPart> Parts)
{
    public static RunState? Read(DataFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<RunState>(File.ReadAllText(folder.RunState), JsonSerializerOptions.Web);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    public void Write(DataFolder folder) =>
        PrivateFile.Write(folder.RunState, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public static void Delete(DataFolder folder) => File.Delete(folder.RunState);

    /// <summary>Ends the parts that outlived their host, the last started first.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> EndLeftoversAsync()
    {
        var leftovers = Parts.Reverse().Where(part => part.Process is { IsAlive: true }).ToList();
        foreach (var part in leftovers)
        {
            await part.Process!.EndAsync(part.StopSignal, TimeSpan.FromSeconds(10));
        }

        return leftovers.Count;
    }
}

/// <summary>One part: <see cref="LocalResource"/>, and how to know and end its process.</summary>
internal sealed record RunPart(string Name, string Url, ProcessIdentity? Process, ProcessSignal StopSignal)
{
    /// <summary>A container has no process of this machine; it is listed while it runs.</summary>
    public bool IsContainer { get; init; }

    /// <summary>How often its program was started. Aspire does not tell.</summary>
    public int Starts { get; init; } = 1;
}
