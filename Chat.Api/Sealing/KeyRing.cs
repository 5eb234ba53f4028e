using System.Diagnostics.CodeAnalysis;

namespace Chat.Api.Sealing;

/// <summary>The master keys of the key file: one for each line, the current one first. Lines that begin with # are comments.</summary>
internal sealed class KeyRing
{
    /// <summary>The least length of a line: 256 random bits in Base64 without padding.</summary>
    public const int LeastLength = 43;

    private readonly Dictionary<string, MasterKey> _keys;

    private KeyRing(IReadOnlyList<MasterKey> keys)
    {
        Current = keys[0];
        _keys = keys.ToDictionary(key => key.Id, StringComparer.Ordinal);
    }

    /// <summary>The key that seals; the others only open what they have sealed.</summary>
    public MasterKey Current { get; }

    public bool TryFind(string id, [NotNullWhen(true)] out MasterKey? key) => _keys.TryGetValue(id, out key);

    /// <exception cref="FormatException">The text holds no keys, or a faulty one; the message does not repeat the text.</exception>
    public static KeyRing Parse(string text)
    {
        var lines = text.Split('\n').Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#').ToList();
        foreach (var (line, number) in lines)
        {
            if (line.Length < LeastLength)
                throw new FormatException($"line {number} has {line.Length} characters; a key has at least {LeastLength}");
            if (line.Any(sign => !char.IsBetween(sign, '!', '~')))
                throw new FormatException($"line {number} holds a character other than the visible ones of ASCII");
        }

        if (lines.Count == 0) throw new FormatException("there is no key in it");
        var repeated = lines.GroupBy(line => line.Text, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1);
        if (repeated is not null)
            throw new FormatException($"the lines {string.Join(" and ", repeated.Select(line => line.Number))} are the same");
        return new KeyRing([.. lines.Select(line => MasterKey.Of(line.Text))]);
    }
}
