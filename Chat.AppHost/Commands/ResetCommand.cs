namespace Chat.AppHost;

/// <summary>Deletes the data unless it is in use: the data folder and the volumes of containers.</summary>
internal static class ResetCommand
{
    public static async Task<int> RunAsync(DataFolder folder)
    {
        if (Directory.Exists(folder.Path))
        {
            using var claim = await folder.ClaimAsync();
            await Volumes.DeleteAsync(folder);
            folder.Delete();
        }

        Console.WriteLine($"The data in {folder.Path} is deleted.");
        return 0;
    }
}
