namespace Chat.AppHost;

/// <summary>PostgreSQL's <c>postmaster.pid</c>, read as <c>pg_ctl</c> reads it: line 1 is the pid, line 8 the state.</summary>
internal static class PidFile
{
    /// <summary>The live server that wrote the file, and whether it accepts connections; null when there is none.</summary>
    public static (int Pid, bool IsReady)? Read(string path)
    {
        try
        {
            var lines = File.ReadAllLines(path);
            return lines.Length > 0 && int.TryParse(lines[0], out var pid) && ProcessIdentity.Of(pid) is not null
                ? (pid, lines.Length >= 8 && lines[7].Trim() == "ready")
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
