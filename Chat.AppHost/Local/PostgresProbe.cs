namespace Chat.AppHost.Local;

/// <summary>Ready when the server says so in its pid file, as pg_ctl looks at it: line 1 is the pid, line 8 the state.</summary>
internal sealed class PostgresProbe(string cluster) : IProbe
{
    private readonly string _pidFile = Path.Combine(cluster, "postmaster.pid");

    public async Task<bool> IsReadyAsync(int? pid, CancellationToken cancellationToken)
    {
        try
        {
            var lines = await File.ReadAllLinesAsync(_pidFile, cancellationToken);
            return lines.Length >= 8
                && int.TryParse(lines[0], out var owner)
                && (pid is null ? ProcessIdentity.Of(owner) is not null : owner == pid)
                && lines[7].Trim() == "ready";
        }
        catch (IOException)
        {
            return false;
        }
    }
}
