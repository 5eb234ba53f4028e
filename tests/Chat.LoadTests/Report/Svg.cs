using System.Globalization;
using System.Text;

namespace Chat.LoadTests.Report;

/// <summary>A picture in SVG, with numbers in the invariant culture.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _lines = new();

    public Svg(double width, double height)
    {
        Add($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"
              font-family="system-ui, sans-serif" font-size="13" fill="#30343b">
            """);
        Add($"""<rect width="100%" height="100%" fill="#ffffff"/>""");
    }

    public void Text(double x, double y, string text, string anchor = "start") =>
        Add($"""<text x="{x}" y="{y}" text-anchor="{anchor}">{text}</text>""");

    public void Add(FormattableString line) => _lines.AppendLine(Invariant(line));

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The whole picture.</summary>
    public override string ToString() => $"{_lines}</svg>\n";
}
