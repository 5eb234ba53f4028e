using System.Xml.Linq;
using Chat.LoadTests.Report;

namespace Chat.UnitTests.Load;

/// <summary>The picture of the processor time of each part.</summary>
public sealed class PartChartTests
{
    [Fact]
    public void Bars_are_as_long_as_their_times_and_the_longest_is_first()
    {
        var svg = XDocument.Parse(PartChart.Draw(new Dictionary<string, double> { ["worker"] = 1.5, ["api"] = 6 }, rate: 100));

        Values("text").ShouldBe(
            ["Processor time for a message at 100 a second: 7.5 ms, of which each part uses", "api", "6.00 ms", "worker", "1.50 ms"]);
        var widths = All("rect").Skip(1).Select(bar => double.Parse(bar.Attribute("width")!.Value, null)).ToList();
        (widths[0] / widths[1]).ShouldBe(4, 0.01);

        IEnumerable<XElement> All(string name) => svg.Descendants().Where(element => element.Name.LocalName == name);

        IEnumerable<string> Values(string name) => All(name).Select(element => element.Value);
    }

    [Fact]
    public void Without_a_part_it_is_empty() =>
        XDocument.Parse(PartChart.Draw(new Dictionary<string, double>(), rate: 0)).Root.ShouldNotBeNull();
}
