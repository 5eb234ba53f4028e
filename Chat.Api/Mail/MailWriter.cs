using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chat.Api.Database;
using Chat.Api.Sealing;
using Chat.Api.Users;
using Chat.ServiceDefaults;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Chat.Api.Mail;

/// <summary>Writes a due mail: the headers, and the text as plain text and as HTML without pictures.</summary>
internal sealed class MailWriter(IOptions<MailOptions> options, IConfiguration configuration, MasterKeys keys)
{
    /// <exception cref="InvalidAddressException">The recipient's address is invalid.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The token can't be opened.</exception>
    public MimeMessage Write(DueMail mail)
    {
        var language = mail.Language is { } known ? StoredName.Read<Language>(known) : Language.En;
        var data = JsonSerializer.Deserialize<Dictionary<string, string>>(mail.Data)!;
        var facts = new MailFacts(configuration.GetPublicOrigins()[0], data, TokenOf(mail));
        var text = MailTexts.Of(StoredName.Read<MailKind>(mail.Kind), language, facts);
        var from = MailboxAddress.Parse(options.Value.From);
        var message = new MimeMessage(
            from: [from], to: [AddressOf(mail)], subject: text.Subject, body: new MultipartAlternative
            {
                new TextPart("plain") { Text = Plain(text) },
                new TextPart("html") { Text = Html(text, language) },
            })
        {
            MessageId = $"{mail.Id:N}@{from.Domain}",
            Date = mail.CreatedAt,
        };
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Headers.Add(HeaderId.ContentLanguage, language == Language.Nl ? "nl" : "en");
        if (text.Stop is { } stop)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop.Address}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }

    public static string Plain(MailText text)
    {
        var parts = new List<string>(text.Paragraphs);
        if (text.Link is { } link) parts.Add($"{link.Label}: {link.Address}");
        if (text.Note is { } note) parts.Add(note);
        if (text.Stop is { Page: { } stop }) parts.Add($"{stop.Label} {stop.Address}");
        return string.Join("\n\n", parts) + "\n";
    }

    public static string Html(MailText text, Language language)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"").Append(language == Language.Nl ? "nl" : "en").Append("\">\n");
        html.Append("<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        html.Append("\n<meta name=\"color-scheme\" content=\"light dark\">");
        html.Append("<title>").Append(Encode(text.Subject)).Append("</title></head>\n");
        html.Append("<body style=\"font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:34em;margin:1.5em auto;");
        html.Append("padding:0 1em\">\n");
        foreach (var paragraph in text.Paragraphs) html.Append("<p>").Append(Encode(paragraph)).Append("</p>\n");
        if (text.Link is { } link) html.Append("<p>").Append(Html(link)).Append("</p>\n");
        if (text.Note is { } note) html.Append("<p>").Append(Encode(note)).Append("</p>\n");
        if (text.Stop is { Page: { } stop }) html.Append("<p><small>").Append(Html(stop)).Append("</small></p>\n");
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static string Html(MailLink link) => $"<a href=\"{Encode(link.Address)}\">{Encode(link.Label)}</a>";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>The recipient without a name. An address that MimeKit would write in another way is refused.</summary>
    private static MailboxAddress AddressOf(DueMail mail) =>
        MailboxAddress.TryParse(mail.Email ?? "", out var address) && address.Address == mail.Email
            && address.Address.All(sign => !char.IsControl(sign) && !char.IsWhiteSpace(sign))
            ? address
            : throw new InvalidAddressException();

    private string? TokenOf(DueMail mail)
    {
        if (mail is not { SealedToken: { } value, SealedBy: { } key }) return null;
        using var sealer = keys.Find(key).For(MailOutbox.Purpose);
        return Encoding.UTF8.GetString(sealer.Open(value, mail.Id.ToByteArray()));
    }
}
