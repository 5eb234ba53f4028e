using System.Text.Json;

namespace Chat.Api.Scim;

/// <summary>
/// Reads filters and paths by recursive descent: <c>or</c> binds less than <c>and</c>, which binds less than <c>not</c>. The depth is
/// limited, because a caller must not exhaust the stack.
/// </summary>
internal sealed class ScimFilterReader(string text)
{
    private const int MaxDepth = 20;

    private static readonly string[] Operators = ["eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"];

    private int _at;
    private int _depth;

    public void ExpectEnd()
    {
        SkipSpace();
        if (_at < text.Length) throw Fault("the end");
    }

    public ScimFilter ReadFilter()
    {
        if (++_depth > MaxDepth) throw ScimException.InvalidFilter("The filter is nested too deeply.");
        var left = ReadAnd();
        while (TryWord("or")) left = new ScimFilter.Or(left, ReadAnd());
        _depth--;
        return left;
    }

    public ScimPath ReadPath()
    {
        var name = ReadName();
        if (!TryChar('[')) return ScimPath.Of(name);
        var condition = ReadFilter();
        if (!TryChar(']')) throw Fault("]");
        return ScimPath.Of(name, condition, _at < text.Length && text[_at] == '.' ? ReadSub() : null);
    }

    private ScimFilter ReadAnd()
    {
        var left = ReadNot();
        while (TryWord("and")) left = new ScimFilter.And(left, ReadNot());
        return left;
    }

    private ScimFilter ReadNot()
    {
        if (TryWord("not")) return new ScimFilter.Not(ReadGroup());
        SkipSpace();
        return _at < text.Length && text[_at] == '(' ? ReadGroup() : ReadComparison();
    }

    private ScimFilter ReadGroup()
    {
        if (!TryChar('(')) throw Fault("(");
        var inner = ReadFilter();
        return TryChar(')') ? inner : throw Fault(")");
    }

    private ScimFilter ReadComparison()
    {
        var path = ReadPath();
        if (TryWord("pr")) return new ScimFilter.Comparison(path, "pr", null);
        var name = Array.Find(Operators, TryWord);

        // A condition in brackets is a filter by itself: emails[value eq "sam@school.test"].
        if (name is not null) return new ScimFilter.Comparison(path, name, ReadValue());
        return path is { Condition: { } condition, Sub: null } ? Within(path.Attribute, condition) : throw Fault("an operator");
    }

    /// <summary>The condition on values of an attribute as a condition on the resource.</summary>
    private static ScimFilter Within(string attribute, ScimFilter condition) => condition switch
    {
        ScimFilter.And both => new ScimFilter.And(Within(attribute, both.Left), Within(attribute, both.Right)),
        ScimFilter.Or either => new ScimFilter.Or(Within(attribute, either.Left), Within(attribute, either.Right)),
        ScimFilter.Not not => new ScimFilter.Not(Within(attribute, not.Inner)),
        ScimFilter.Comparison comparison => comparison with { Path = new(attribute, null, comparison.Path.Attribute) },
        _ => condition,
    };

    private string? ReadValue()
    {
        SkipSpace();
        var start = _at;
        if (_at < text.Length && text[_at] == '"')
        {
            for (_at++; _at < text.Length && text[_at] != '"'; _at++)
            {
                if (text[_at] == '\\') _at++;
            }

            if (_at >= text.Length) throw Fault("a quote at the end of the text");
            _at++;
        }
        else
        {
            while (_at < text.Length && text[_at] is not (' ' or ')' or ']')) _at++;
        }

        return ValueOf(text[start.._at]);
    }

    private string? ValueOf(string json)
    {
        if (bool.TryParse(json, out var flag)) return flag ? "true" : "false";
        try
        {
            var value = JsonSerializer.Deserialize<JsonElement>(json);
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => json,
                JsonValueKind.Null => null,
                _ => throw Fault("a value"),
            };
        }
        catch (JsonException)
        {
            throw Fault("a value: a text in quotes, a number, true, false or null");
        }
    }

    private string ReadName()
    {
        SkipSpace();
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '$' or '-' or '_' or '.' or ':')) _at++;
        return _at > start && char.IsAsciiLetter(text[start]) && text[_at - 1] != '.' ? text[start.._at] : throw Fault("an attribute");
    }

    private string ReadSub()
    {
        _at++;
        return ReadName();
    }

    private bool TryChar(char wanted)
    {
        if (wanted != '[') SkipSpace();
        if (_at >= text.Length || text[_at] != wanted) return false;
        _at++;
        return true;
    }

    /// <summary>Reads a word that ends at white space, at a bracket or at the end.</summary>
    private bool TryWord(string word)
    {
        SkipSpace();
        var end = _at + word.Length;
        if (end > text.Length || !text.AsSpan(_at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)) return false;
        if (end < text.Length && text[end] is not (' ' or '(' or ')' or ']')) return false;
        _at = end;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] == ' ') _at++;
    }

    private ScimException Fault(string wanted) =>
        ScimException.InvalidFilter($"{wanted} is expected at character {Math.Min(_at, text.Length) + 1}.");
}
