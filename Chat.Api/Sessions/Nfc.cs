using System.Globalization;
using System.Text;

namespace Chat.Api.Sessions;

/// <summary>
/// Unicode's normalization form NFC (UAX 15), by tables of our own (ADR 17). Without ICU, <see cref="string.Normalize()"/> returns its
/// input.
/// </summary>
internal static class Nfc
{
    /// <summary>The first combining mark: every character below is in NFC already, alone and beside others below.</summary>
    private const char FirstMark = '\u0300';

    private const int Syllables = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Tails = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TailCount = 28, SyllableCount = LeadCount * VowelCount * TailCount;

    private static readonly Lazy<Tables> Known = new(Tables.Read);

    public static string Normalize(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstMark, char.MaxValue)) return text;
        var characters = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) Decompose(rune.Value, characters);
        Order(characters);
        var composed = new StringBuilder(text.Length);
        foreach (var character in Compose(characters)) composed.Append(new Rune(character));
        return composed.ToString();
    }

    private static void Decompose(int character, List<int> into)
    {
        var syllable = character - Syllables;
        if (syllable is >= 0 and < SyllableCount)
        {
            into.Add(Leads + (syllable / (VowelCount * TailCount)));
            into.Add(Vowels + (syllable % (VowelCount * TailCount) / TailCount));
            if (syllable % TailCount != 0) into.Add(Tails + (syllable % TailCount));
        }
        else if (Known.Value.Parts.TryGetValue(character, out var parts))
        {
            foreach (var part in parts) Decompose(part, into);
        }
        else
        {
            into.Add(character);
        }
    }

    /// <summary>Sorts the marks of each character by their combining class, and keeps the order of marks of one class.</summary>
    private static void Order(List<int> characters)
    {
        for (int first = 0, next; first < characters.Count; first = next)
        {
            next = first + 1;
            if (Class(characters[first]) == 0) continue;
            while (next < characters.Count && Class(characters[next]) != 0) next++;
            if (next - first == 1) continue;
            var marks = characters.GetRange(first, next - first).OrderBy(Class).ToList();
            for (var i = 0; i < marks.Count; i++) characters[first + i] = marks[i];
        }
    }

    private static List<int> Compose(List<int> characters)
    {
        var composed = new List<int>(characters.Count);
        var (starter, last) = (-1, 0);
        foreach (var character in characters)
        {
            var own = Class(character);
            var isNext = starter >= 0 && (last == 0 || last < own);
            if (isNext && Together(composed[starter], character) is { } composite)
            {
                composed[starter] = composite;
                continue;
            }

            if (own == 0) starter = composed.Count;
            last = own;
            composed.Add(character);
        }

        return composed;
    }

    private static int? Together(int first, int second)
    {
        var (lead, vowel, syllable, tail) = (first - Leads, second - Vowels, first - Syllables, second - Tails);
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount) return Syllables + (((lead * VowelCount) + vowel) * TailCount);
        if (syllable is >= 0 and < SyllableCount && syllable % TailCount == 0 && tail is > 0 and < TailCount) return first + tail;
        return Known.Value.Composites.TryGetValue((first, second), out var composite) ? composite : null;
    }

    private static int Class(int character) => Known.Value.Classes.GetValueOrDefault(character);

    private sealed record Tables(
        Dictionary<int, int> Classes, Dictionary<int, int[]> Parts, Dictionary<(int First, int Second), int> Composites)
    {
        public static Tables Read()
        {
            var tables = new Tables([], [], []);
            using var file = typeof(Nfc).Assembly.GetManifestResourceStream("nfc.txt")!;
            using var lines = new StreamReader(file);
            while (lines.ReadLine() is { } line) tables.Add(line.Split(' '));
            return tables;
        }

        private void Add(string[] line)
        {
            switch (line[0])
            {
                case "^":
                    var combining = int.Parse(line[3], CultureInfo.InvariantCulture);
                    for (var mark = Hex(line[1]); mark <= Hex(line[2]); mark++) Classes[mark] = combining;
                    break;
                case "=":
                    Parts[Hex(line[1])] = [Hex(line[2]), Hex(line[3])];
                    Composites[(Hex(line[2]), Hex(line[3]))] = Hex(line[1]);
                    break;
                case ">":
                    Parts[Hex(line[1])] = [.. line[2..].Select(Hex)];
                    break;
            }
        }

        private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
