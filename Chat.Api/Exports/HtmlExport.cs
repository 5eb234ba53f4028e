using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chat.Api.Conversations;
using Chat.Api.Messages;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Exports;

/// <summary>
/// An export as one page that needs no network. Everything that a person wrote is escaped, and the page's own policy allows no script.
/// </summary>
internal sealed class HtmlExport(IBufferWriter<byte> buffer, JsonSerializerOptions options, Language language) : IExportWriter
{
    private const string Style =
        """
        :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
        body{max-width:46rem;margin:0 auto;padding:1rem}
        h2{margin-top:2.5rem;border-top:1px solid;padding-top:1rem}
        dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.1rem 1rem;margin:.6rem 0}
        dt{opacity:.75}dd{margin:0;overflow-wrap:anywhere}
        dd dl,dd ul{margin:0}ul{padding-left:1.2rem}
        article{margin:.8rem 0}article p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
        article header,article footer{opacity:.75;font-size:.9rem}
        article.own{border-left:3px solid;padding-left:.7rem}
        """;

    /// <summary>The ends of the names of members that hold a time.</summary>
    private static readonly string[] Times = ["At", "Until", "Since"];

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private ExportedProfile _me = null!;
    private string _peer = "";
    private int _conversation;
    private bool _isEmpty;

    public void Begin(ExportedProfile me, DateTimeOffset now)
    {
        _me = me;
        var title = Escaped($"{Word("title")} {me.Name}");
        Raw($"<!doctype html>\n<html lang=\"{WireName.Write(language)}\">\n<head>\n<meta charset=\"utf-8\">\n");
        Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        Raw("<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n");
        Raw($"<title>{title}</title>\n<style>{Style}</style>\n</head>\n<body>\n<main>\n<h1 dir=\"auto\">{title}</h1>\n");
        Raw($"<p>{Escaped(Word("madeAt"))} {Time(now)}</p>\n");
    }

    public void BeginSection(string name)
    {
        Raw($"<section>\n<h2>{Escaped(Word(name))}</h2>\n");
        _isEmpty = true;
    }

    public void Write(object entry)
    {
        Fill();
        Value(JsonSerializer.SerializeToElement(entry, entry.GetType(), options));
        Raw("\n");
    }

    public void EndSection()
    {
        if (_isEmpty) Raw($"<p>{Escaped(Word("nothing"))}</p>\n");
        Raw("</section>\n");
    }

    public void BeginConversation(ConversationDto conversation)
    {
        _peer = conversation.Peer.Name;
        _conversation++;
        Raw($"<section>\n<h3 dir=\"auto\">{Escaped(_peer)}</h3>\n");
        Value(JsonSerializer.SerializeToElement(conversation, options));
        _isEmpty = true;
    }

    public void Write(MessageDto message)
    {
        Fill();
        var isOwn = message.Sender == _me.Id;
        Raw($"<article id=\"{Place(message.Seq)}\"{(isOwn ? " class=\"own\"" : "")}>\n<header><bdi>");
        Raw($"{Escaped(isOwn ? _me.Name : _peer)}</bdi> · {Time(message.SentAt)}");
        if (message.ReplyTo is { } to) Raw($" · {Escaped(Word("replyTo"))} <a href=\"#{Place(to)}\">{to}</a>");
        Raw($" · {message.Seq}</header>\n");
        Raw(message switch
        {
            { DeletedAt: { } at } => $"<p>{Escaped(Word("deletedAt"))} {Time(at)}</p>\n",
            { Unreadable: true } => $"<p>{Escaped(Word("unreadable"))}</p>\n",
            _ => $"<p dir=\"auto\">{Escaped(message.Text)}</p>\n",
        });
        Foot(message);
        Raw("</article>\n");
    }

    public void EndConversation() => EndSection();

    public void End() => Raw("</main>\n</body>\n</html>\n");

    private void Foot(MessageDto message)
    {
        List<string> facts = [];
        if (message.EditedAt is { } at) facts.Add($"{Escaped(Word("editedAt"))} {Time(at)}");
        if (message.Automatic) facts.Add(Escaped(Word("automatic")));
        if (message.Reactions is { Sender: { } own }) facts.Add($"{Escaped(Word("sender"))}: {Escaped(Word(WireName.Write(own)))}");
        if (message.Reactions is { Recipient: { } other })
            facts.Add($"{Escaped(Word("recipient"))}: {Escaped(Word(WireName.Write(other)))}");
        if (facts.Count > 0) Raw($"<footer>{string.Join(" · ", facts)}</footer>\n");
    }

    /// <summary>The anchor of a message of the present conversation; a page has several conversations.</summary>
    private string Place(long seq) => string.Create(CultureInfo.InvariantCulture, $"c{_conversation}-{seq}");

    private void Fill() => _isEmpty = false;

    /// <param name="value">A value of any kind.</param>
    /// <param name="isTime">Whether a text is a time of the contract.</param>
    private void Value(JsonElement value, bool isTime = false)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Raw("<dl>");
                foreach (var member in value.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null))
                {
                    Raw($"<dt>{Escaped(Word(member.Name))}</dt><dd dir=\"auto\">");
                    Value(member.Value, IsTime(member.Name));
                    Raw("</dd>");
                }

                Raw("</dl>");
                break;
            case JsonValueKind.Array:
                Raw("<ul>");
                foreach (var item in value.EnumerateArray())
                {
                    Raw("<li>");
                    Value(item);
                    Raw("</li>");
                }

                Raw("</ul>");
                break;
            case JsonValueKind.String when isTime && value.TryGetDateTimeOffset(out var time):
                Raw(Time(time));
                break;
            case JsonValueKind.String:
                Raw(Escaped(value.GetString()!));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Raw(Escaped(Word(value.GetBoolean() ? "yes" : "no")));
                break;
            default:
                Raw(Escaped(value.GetRawText()));
                break;
        }
    }

    private static bool IsTime(string member) => Array.Exists(Times, end => member.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private string Word(string name) => ExportWords.Of(name, language);

    private static string Escaped(string text) => Encoder.Encode(text);

    private static string Time(DateTimeOffset time) =>
        string.Create(CultureInfo.InvariantCulture, $"<time datetime=\"{time:O}\">{time.UtcDateTime:yyyy-MM-dd HH:mm} UTC</time>");

    private void Raw(string html) => Encoding.UTF8.GetBytes(html, buffer);
}
