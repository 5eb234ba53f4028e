using System.Security.Cryptography;

namespace Chat.Api.Sealing;

/// <summary>Opens stored texts. A text that does not open is logged by its place, and spoils no other text of the same answer.</summary>
internal sealed partial class TextOpener(DataKeys keys, ILogger<TextOpener> logger)
{
    /// <summary>The text; null when its key is gone or unknown, or when it was altered, cut or moved.</summary>
    public string? Open(in StoredText stored, in TextPlace place)
    {
        if (stored is not { KeyId: { } id, Body: { } body })
        {
            LogMissing(logger, place);
            return null;
        }

        if (stored is not { Master: { } master, Wrapped: { } wrapped })
        {
            LogKeyIsGone(logger, place, id);
            return null;
        }

        try
        {
            return keys.Unwrap(id, master, wrapped).Open(body, place);
        }
        catch (CryptographicException exception)
        {
            LogUnreadable(logger, place, id, exception.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The text {Place} does not open: nothing is stored")]
    private static partial void LogMissing(ILogger logger, TextPlace place);

    [LoggerMessage(LogLevel.Warning, "The text {Place} does not open: its data key {Key} is gone")]
    private static partial void LogKeyIsGone(ILogger logger, TextPlace place, long key);

    [LoggerMessage(LogLevel.Error, "The text {Place} does not open with the data key {Key}: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, TextPlace place, long key, string reason);
}
