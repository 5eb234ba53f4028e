namespace Chat.AppHost.Local;

/// <summary>Deletes the data, unless it is in use.</summary>
internal static class ResetCommand
{
    public static async Task<int> RunAsync(DataFolder folder)
    {
        await LocalTopology.DeleteDataAsync(folder.Path);
        Console.WriteLine($"The data in {folder.Path} is deleted.");
        return 0;
    }
}
