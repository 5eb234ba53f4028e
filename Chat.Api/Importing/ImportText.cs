using System.Text;

namespace Chat.Api.Importing;

/// <summary>The text of an uploaded file, in the encodings that spreadsheets write.</summary>
internal static class ImportText
{
    private const int WindowsLatin = 1252;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];
    private static readonly byte[] Utf16Mark = [0xFF, 0xFE];

    /// <summary>Reads UTF-8, UTF-16 with a byte order mark, or Windows-1252: bytes that are no UTF-8 are taken for the latter.</summary>
    /// <exception cref="ImportFileException">The bytes are no text.</exception>
    public static string Read(byte[] file)
    {
        if (file.AsSpan().StartsWith(Utf16Mark)) return Encoding.Unicode.GetString(file.AsSpan(Utf16Mark.Length));
        var bytes = file.AsSpan();
        if (bytes.StartsWith(Utf8Mark)) bytes = bytes[Utf8Mark.Length..];
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.Contains((byte)0)) throw new ImportFileException(ImportFileFault.NoText);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(WindowsLatin)!.GetString(bytes);
        }
    }

    /// <summary>The separator that the first line has most of, outside quotes; a comma when the line has none.</summary>
    public static char SeparatorOf(string text)
    {
        var (isQuoted, commas, semicolons, tabs) = (false, 0, 0, 0);
        foreach (var character in text.AsSpan().TrimStart("\r\n"))
        {
            if (character == '"') isQuoted = !isQuoted;
            if (isQuoted) continue;
            if (character is '\n' or '\r') break;
            if (character == ',') commas++;
            if (character == ';') semicolons++;
            if (character == '\t') tabs++;
        }

        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }
}
