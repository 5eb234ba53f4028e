using System.Runtime.CompilerServices;
using Chat.Api.Database;
using Chat.Api.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Messages;

/// <summary>Reads all messages of a conversation page by page. Unlike <see cref="MessageReader"/>, it marks none as delivered.</summary>
internal sealed class MessageHistory(ChatDb database, TextOpener texts)
{
    private const int PageSize = 200;

    private static readonly string Page =
        $$"""
        SELECT {{MessageRow.Columns("message")}}
        FROM readable_conversations gate
        JOIN messages message ON message.conversation_id = gate.conversation_id AND message.seq > GREATEST({2}, gate.erased_seq)
        {{StoredText.Join("message")}}
        WHERE gate.user_id = {0} AND gate.peer_id = {1}
        ORDER BY message.seq LIMIT {3}
        """;

    /// <summary>The messages that the reader can read, oldest first; none when the gate is closed, also if it closes meanwhile.</summary>
    public async IAsyncEnumerable<MessageDto> ReadAsync(long reader, long peer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = 0L;
        while (true)
        {
            var rows = await database.Database.SqlQueryRaw<MessageRow>(Page, reader, peer, after, PageSize).ToListAsync(cancellation);
            foreach (var row in rows) yield return row.ToDto(texts, reader, peer);
            if (rows.Count < PageSize) yield break;
            after = rows[^1].Seq!.Value;
        }
    }
}
