namespace Chat.AppHost.Local;

/// <summary>The last few lines that a program wrote, to tell why it stopped.</summary>
internal sealed class LastWords
{
    private const int Kept = 5;

    private readonly Queue<string> _lines = new();

    public static LastWords Of(string text)
    {
        var words = new LastWords();
        foreach (var line in text.Split('\n'))
        {
            words.Add(line);
        }

        return words;
    }

    public void Add(string line)
    {
        lock (_lines)
        {
            if (_lines.Count == Kept)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(line.Trim());
        }
    }

    public override string ToString()
    {
        lock (_lines)
        {
            return _lines.Count == 0 ? "none." : string.Join(" | ", _lines);
        }
    }
}
