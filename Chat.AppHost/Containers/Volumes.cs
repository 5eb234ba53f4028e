using System.Security.Cryptography;
using System.Text;
using Chat.ServiceDefaults.Contracts;

namespace Chat.AppHost;

/// <summary>The volumes with the data of containers: one set for each data folder.</summary>
internal static class Volumes
{
    public static string VolumeOf(this DataFolder folder, string server) =>
        $"chat-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder.Path)))[..12]}-{server}";

    /// <summary>Deletes the volumes if a container runtime answers. A missing volume is no error.</summary>
    /// <exception cref="TopologyException">A volume is in use, or can't be deleted.</exception>
    public static async Task DeleteAsync(DataFolder folder)
    {
        if (await ContainerRuntime.FindAsync() is not { } runtime) return;
        string[] volumes = [folder.VolumeOf(Resources.Postgres), folder.VolumeOf(Resources.Redis)];
        var (exitCode, output) = await Tool.RunAsync(new(runtime, ["volume", "rm", "--force", .. volumes], "/"));
        if (exitCode != 0) throw new TopologyException($"The volumes {string.Join(" and ", volumes)} could not be deleted: {output}");
    }
}
