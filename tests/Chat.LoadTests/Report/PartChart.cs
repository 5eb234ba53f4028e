namespace Chat.LoadTests.Report;

/// <summary>Draws the processor time of each part for a message as bars, the longest first.</summary>
internal static class PartChart
{
    private const double Width = 600;
    private const double Left = 110;
    private const double Top = 44;
    private const double Row = 30;

    /// <param name="milliseconds">The milliseconds of processor time for a message, by part.</param>
    /// <param name="rate">The messages a second of the run.</param>
    public static string Draw(IReadOnlyDictionary<string, double> milliseconds, double rate)
    {
        var (most, sum) = (Math.Max(0.01, milliseconds.Values.DefaultIfEmpty().Max()), milliseconds.Values.Sum());
        var svg = new Svg(Left + Width + 90, Top + (Row * milliseconds.Count) + 12);
        svg.Text(12, 24, Svg.Invariant($"Processor time for a message at {rate:0} a second: {sum:0.0} ms, of which each part uses"));
        foreach (var (at, (part, time)) in milliseconds.OrderByDescending(part => part.Value).Index())
        {
            var y = Top + (Row * at);
            var width = Math.Max(1, Math.Round(Width * time / most, 1));
            svg.Text(Left - 10, y + 15, part, "end");
            svg.Add($"""<rect x="{Left}" y="{y}" width="{width}" height="20" rx="3" fill="#3b6fb6"/>""");
            svg.Text(Left + width + 8, y + 15, Svg.Invariant($"{time:0.00} ms"));
        }

        return svg.ToString();
    }
}
