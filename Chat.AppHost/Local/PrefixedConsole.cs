namespace Chat.AppHost.Local;

/// <summary>Writes each line behind the name of the part that wrote it, in a colour of its own on a terminal.</summary>
internal sealed class PrefixedConsole
{
    private const int Width = 10;
    private const string Reset = "\e[0m";

    private static readonly string[] Colours = ["\e[36m", "\e[33m", "\e[32m", "\e[35m", "\e[34m", "\e[96m", "\e[93m", "\e[92m", "\e[95m", "\e[94m"];

    private readonly bool _coloured = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
    private readonly Dictionary<string, string> _colours = [];
    private readonly Lock _gate = new();

    public void Write(string name, string line)
    {
        lock (_gate)
        {
            Console.WriteLine(_coloured ? $"{ColourOf(name)}{name,-Width}{Reset} | {line}" : $"{name,-Width} | {line}");
        }
    }

    private string ColourOf(string name)
    {
        if (!_colours.TryGetValue(name, out var colour))
        {
            _colours[name] = colour = Colours[_colours.Count % Colours.Length];
        }

        return colour;
    }
}
