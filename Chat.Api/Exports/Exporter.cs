using System.Globalization;
using System.IO.Pipelines;
using Chat.Api.Conversations;
using Chat.Api.Messages;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Chat.Api.Exports;

/// <summary>
/// Writes an export while it reads the database page by page: neither the text nor a list of messages is ever whole in memory, and no
/// connection is held while the browser is slow. Nothing is kept.
/// </summary>
internal sealed class Exporter(
    ExportReader reader, ConversationReader conversations, MessageHistory history, IOptions<JsonOptions> json)
{
    private const string Conversations = "conversations";

    /// <summary>The number of bytes that are sent together.</summary>
    private const int PieceSize = 32 * 1024;

    public async Task WriteAsync(Stream answer, long user, ExportRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        var pipe = PipeWriter.Create(answer, new StreamPipeWriterOptions(leaveOpen: true));
        var options = json.Value.SerializerOptions;
        using var asJson = request.Format == ExportFormat.Json ? new JsonExport(pipe, options) : null;
        IExportWriter writer = asJson is null ? new HtmlExport(pipe, options, request.Language) : asJson;
        writer.Begin(await reader.ProfileAsync(user, cancellation), now);
        foreach (var (name, entries) in reader.Sections(user, cancellation))
        {
            writer.BeginSection(name);
            await foreach (var entry in entries.WithCancellation(cancellation))
            {
                writer.Write(entry);
                await SendAsync();
            }

            writer.EndSection();
        }

        writer.BeginSection(Conversations);
        foreach (var conversation in await conversations.ListAsync(user, cancellation))
        {
            writer.BeginConversation(conversation with { LastMessage = null });
            var peer = long.Parse(conversation.Peer.Id, CultureInfo.InvariantCulture);
            await foreach (var message in history.ReadAsync(user, peer, cancellation))
            {
                writer.Write(message);
                await SendAsync();
            }

            writer.EndConversation();
        }

        writer.EndSection();
        writer.End();
        await pipe.CompleteAsync();

        async ValueTask SendAsync()
        {
            if (pipe.UnflushedBytes >= PieceSize) await pipe.FlushAsync(cancellation);
        }
    }
}
