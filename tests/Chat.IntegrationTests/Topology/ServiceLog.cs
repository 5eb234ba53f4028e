namespace Chat.IntegrationTests.Topology;

/// <summary>The output of all parts of a topology: in memory for the tests, and in a file for later.</summary>
public sealed class ServiceLog : IDisposable
{
    private readonly List<string> _lines = [];
    private readonly StreamWriter _file;

    public ServiceLog(string name)
    {
        File = Path.Combine(AppContext.BaseDirectory, "logs", $"{name}.log");
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        _file = new(File);
    }

    public string File { get; }

    public int Count
    {
        get
        {
            lock (_lines) return _lines.Count;
        }
    }

    public IReadOnlyList<string> Since(int line)
    {
        lock (_lines) return _lines[line..];
    }

    public void Add(string part, string line)
    {
        lock (_lines)
        {
            _lines.Add($"{part,-10} | {line}");
            if (_file.BaseStream is not null) _file.WriteLine(_lines[^1]);
        }
    }

    public void Dispose()
    {
        lock (_lines) _file.Dispose();
    }
}
