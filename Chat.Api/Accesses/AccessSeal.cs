using System.Globalization;
using System.Text;
using Chat.Api.Sealing;

namespace Chat.Api.Accesses;

/// <summary>The content of an entry that its seal covers, together with the seal of the entry before it.</summary>
/// <param name="ConversationId">The conversation that was read.</param>
/// <param name="Number">The entry's number in the conversation.</param>
/// <param name="RequestId">The request by which it was read.</param>
/// <param name="ReaderId">The admin who read.</param>
/// <param name="FromSeq">The first message of the page; 0 when the page was empty.</param>
/// <param name="ToSeq">The last message of the page; 0 when the page was empty.</param>
/// <param name="At">The time, in the microseconds that PostgreSQL stores.</param>
internal sealed record AccessSeal(
    long ConversationId, long Number, Guid RequestId, long ReaderId, long FromSeq, long ToSeq, DateTimeOffset At)
{
    private const string Purpose = "access-log";

    /// <summary>Makes the seal of this entry, after the entry with the seal <paramref name="previous"/>.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key can't be unwrapped.</exception>
    public byte[] Make(DataKeys keys, WrappedKey key, ReadOnlySpan<byte> previous)
    {
        var micros = (At.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"chat:access:1|{ConversationId}|{Number}|{RequestId:D}|{ReaderId}|{FromSeq}|{ToSeq}|{micros}|{Convert.ToHexString(previous)}");
        return keys.Sign(key, Purpose, Encoding.UTF8.GetBytes(text));
    }
}
