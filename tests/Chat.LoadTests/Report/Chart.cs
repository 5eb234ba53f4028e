namespace Chat.LoadTests.Report;

/// <summary>Draws the notice's percentiles over time with the faults marked, and a histogram, both on a log scale of ms.</summary>
internal sealed class Chart(RunResult result)
{
    private const double Width = 900;
    private const double TimelineHeight = 320;
    private const double HistogramHeight = 220;
    private const double Left = 70;
    private const double Top = 40;
    private const double Gap = 90;
    private const double LeastMilliseconds = 1;
    private const double MostMilliseconds = 100_000;

    private static readonly (string Name, double Share, string Color)[] Lines =
        [("p50", 0.5, "#1b7f5c"), ("p99", 0.99, "#c2410c"), ("max", 1, "#8a8f98")];

    private readonly double _seconds = Math.Max(1, result.Noticed.Count == 0 ? 1 : Math.Ceiling(result.Noticed[^1].At.TotalSeconds));

    private readonly Svg _svg = new(Width + Left + 30, Top + TimelineHeight + Gap + HistogramHeight + 60);

    public string ToSvg()
    {
        Text(Left, 22, "Time from when a message was due until its notice was on the recipient's socket");
        DrawTimeline();
        Text(Left, Top + TimelineHeight + Gap - 16, "How many messages took how long");
        DrawHistogram(Top + TimelineHeight + Gap);
        return _svg.ToString();
    }

    private void DrawTimeline()
    {
        for (var ms = LeastMilliseconds; ms <= MostMilliseconds; ms *= 10)
        {
            var y = Y(ms);
            Add($"""<line x1="{Left}" y1="{y}" x2="{Left + Width}" y2="{y}" stroke="#e3e5e8"/>""");
            Text(Left - 8, y + 4, Name(ms), "end");
        }

        var step = _seconds <= 30 ? 5 : _seconds <= 120 ? 10 : 60;
        for (var s = 0; s <= _seconds; s += step) Text(X(s), Top + TimelineHeight + 20, $"{s} s", "middle");
        foreach (var fault in result.Faults)
        {
            var x = X(fault.At.TotalSeconds);
            Add($"""<line x1="{x}" y1="{Top}" x2="{x}" y2="{Top + TimelineHeight}" stroke="#b91c1c" stroke-dasharray="4 4"/>""");
            Add($"""<text x="{x + 4}" y="{Top + 12}" fill="#b91c1c">{fault.Name}</text>""");
        }

        var buckets = result.Noticed.GroupBy(latency => (int)latency.At.TotalSeconds).OrderBy(bucket => bucket.Key).ToArray();
        for (var i = 0; i < Lines.Length; i++)
        {
            var (name, share, color) = Lines[i];
            var points = buckets.Select(bucket =>
                Svg.Invariant($"{X(bucket.Key + 0.5)},{Y(At(bucket.Select(latency => latency.Took.TotalMilliseconds), share))}"));
            Add($"""<polyline fill="none" stroke="{color}" stroke-width="2" points="{string.Join(' ', points)}"/>""");
            Add($"""<text x="{Left + Width - 40 * (Lines.Length - i)}" y="{Top - 6}" fill="{color}">{name}</text>""");
        }
    }

    private void DrawHistogram(double top)
    {
        const int perDecade = 8;
        var bins = (int)(Math.Log10(MostMilliseconds / LeastMilliseconds) * perDecade);
        var counts = new int[bins];
        foreach (var latency in result.Noticed)
            counts[Math.Clamp((int)(Math.Log10(Math.Max(LeastMilliseconds, latency.Took.TotalMilliseconds)) * perDecade), 0, bins - 1)]++;
        var most = Math.Max(1, counts.Max());
        for (var i = 0; i < bins; i++)
        {
            var height = counts[i] * HistogramHeight / most;
            Add($"""
                <rect x="{Left + i * Width / bins + 1}" y="{top + HistogramHeight - height}"
                  width="{Width / bins - 2}" height="{height}" fill="#3b6fb6"/>
                """);
            if (counts[i] > 0)
            {
                Add($"""
                    <text x="{Left + (i + 0.5) * Width / bins}" y="{top + HistogramHeight - height - 4}"
                      text-anchor="middle" font-size="9">{counts[i]}</text>
                    """);
            }

            if (i % perDecade == 0)
                Text(Left + i * Width / bins, top + HistogramHeight + 20, Name(Math.Pow(10, (double)i / perDecade)), "middle");
        }
    }

    private static string Name(double milliseconds) => milliseconds < 1000 ? $"{milliseconds:0} ms" : $"{milliseconds / 1000:0} s";

    private double X(double seconds) => Left + seconds / _seconds * Width;

    private static double Y(double milliseconds)
    {
        var share = Math.Log10(Math.Clamp(milliseconds, LeastMilliseconds, MostMilliseconds) / LeastMilliseconds)
            / Math.Log10(MostMilliseconds / LeastMilliseconds);
        return Top + TimelineHeight * (1 - share);
    }

    private static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    private void Text(double x, double y, string text, string anchor = "start") => _svg.Text(x, y, text, anchor);

    private void Add(FormattableString line) => _svg.Add(line);
}
