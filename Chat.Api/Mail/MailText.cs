namespace Chat.Api.Mail;

/// <summary>The text of a mail in one language. The link stands after the paragraphs, and the note after the link.</summary>
/// <param name="Subject">The subject, a constant: nothing that a user wrote stands in a header.</param>
/// <param name="Paragraphs">The paragraphs, each one line of plain text.</param>
internal sealed record MailText(string Subject, params IReadOnlyList<string> Paragraphs)
{
    public MailLink? Link { get; init; }

    /// <summary>A last paragraph; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>How the recipient stops mails of this kind, at the very end; null for mails that everybody gets.</summary>
    public MailStop? Stop { get; init; }
}

/// <summary>A link to a page of the web app.</summary>
/// <param name="Label">The words of the link.</param>
/// <param name="Address">The whole address.</param>
internal sealed record MailLink(string Label, string Address);

/// <summary>How a recipient stops mails of a kind without signing in.</summary>
/// <param name="Page">The link to a page that asks.</param>
/// <param name="Address">The address to which a mail program sends one POST (RFC 8058).</param>
internal sealed record MailStop(MailLink Page, string Address)
{
    /// <summary>The path of <see cref="Address"/>, before the token.</summary>
    public const string Path = "/api/waiting-mail/stop";

    /// <summary>The name of the token in the data of a mail.</summary>
    public const string Token = "stop";
}

/// <summary>The facts that a text may use.</summary>
/// <param name="Origin">The public origin of the web app, such as <c>https://chat.school.example</c>.</param>
/// <param name="Data">The further facts that the mail names.</param>
/// <param name="Token">The token of the one-time link; null when the mail has none.</param>
internal sealed record MailFacts(string Origin, IReadOnlyDictionary<string, string> Data, string? Token)
{
    /// <summary>The address of a page that takes the token from the fragment, which browsers send to no server.</summary>
    public string Page(string path) => $"{Origin}{path}#{Token}";
}
