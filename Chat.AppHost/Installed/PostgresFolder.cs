namespace Chat.AppHost;

/// <summary>Chooses and makes the folder of PostgreSQL's data, which the server's account must be able to reach.</summary>
internal sealed class PostgresFolder(DataFolder folder, Secrets secrets, string? account)
{
    /// <summary>Prepares a folder of the server's own account, with the data in <c>cluster</c> below it.</summary>
    /// <param name="output">Gets a line when the data can't be in the expected place.</param>
    public async Task<string> PrepareAsync(Action<string> output)
    {
        var elsewhere = folder.PostgresElsewhere(secrets);
        if (account is null || Directory.Exists(folder.Postgres) || (!Directory.Exists(elsewhere) && await IsReachableAsync()))
            return await MakeAsync(folder.Postgres);

        output($"The account {account} can't reach {folder.Path}; its data is in {elsewhere}.");
        return await MakeAsync(elsewhere);
    }

    private async Task<string> MakeAsync(string path)
    {
        if (Directory.Exists(path))
        {
            await CheckOwnerAsync(path);
            return path;
        }

        // mkdir, unlike Directory.CreateDirectory, fails when another account made the folder first: everyone can write to /var/tmp.
        await RunAsync("mkdir", "-m", "700", path);
        if (account is not null) await RunAsync("chown", "--no-dereference", $"{account}:{account}", path);

        return path;
    }

    private async Task CheckOwnerAsync(string path)
    {
        if (account is null) return;

        var found = await RunAsync("stat", "--format", "%U %F", path);
        if (found != $"{account} directory")
            throw new TopologyException($"{path} should be a folder of the account {account}, but is: {found}.");
    }

    private async Task<bool> IsReachableAsync()
    {
        var (exitCode, _) = await Tool.RunAsync(new("test", ["-x", folder.Path], "/") { Account = account });
        return exitCode == 0;
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var (exitCode, output) = await Tool.RunAsync(new(program, arguments, "/"));
        return exitCode == 0 ? output : throw new TopologyException($"PostgreSQL's folder could not be made: {output}");
    }
}
