using System.Collections.Concurrent;
using Chat.Api.Messages;
using Chat.Api.Sealing;
using Chat.AppHost;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace Chat.LoadTests.Growth;

/// <summary>Seals the texts of stored messages as the API does, with the master keys of the topology's data folder.</summary>
internal sealed class GrowthTexts : IDisposable
{
    private readonly MasterKeys _masters;
    private readonly DataKeys _keys;
    private readonly ConcurrentDictionary<long, DataKey> _conversations = new();

    public GrowthTexts(string dataFolder)
    {
        var file = new DataFolder(dataFolder).MasterKeyFile;
        _masters = new(Options.Create(new KeyFileOptions { KeyFile = file }), TimeProvider.System, NullLogger<MasterKeys>.Instance);
        _keys = new(_masters);
    }

    public void Dispose()
    {
        _keys.Dispose();
        _masters.Dispose();
    }

    /// <summary>Writes messages of a conversation, in which the two users take turns.</summary>
    /// <param name="connection">The connection, which does nothing else meanwhile.</param>
    /// <param name="conversation">The conversation, and its two users.</param>
    /// <param name="seqs">The first and the last seq.</param>
    /// <param name="change">The change of the first message.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public async Task WriteAsync(
        NpgsqlConnection connection,
        (long Id, long Student, long Coach) conversation,
        (long First, long Last) seqs,
        long change,
        CancellationToken cancellation)
    {
        var key = await KeyOfAsync(connection, conversation.Id, cancellation);
        await using var writer = await connection.BeginBinaryImportAsync(
            "COPY messages (conversation_id, seq, change, sender_id, client_id, key_id, body, sent_at, automatic) "
            + "FROM STDIN (FORMAT BINARY)",
            cancellation);
        for (var seq = seqs.First; seq <= seqs.Last; seq++)
        {
            var (sender, clientId) = (seq % 2 == 0 ? conversation.Coach : conversation.Student, Guid.NewGuid());
            var body = key.Seal(
                $"One of very many messages, of an ordinary length, number {seq}",
                MessageText.PlaceOf(conversation.Student, conversation.Coach, sender, clientId));
            await writer.StartRowAsync(cancellation);
            await writer.WriteAsync(conversation.Id, NpgsqlDbType.Bigint, cancellation);
            await writer.WriteAsync(seq, NpgsqlDbType.Bigint, cancellation);
            await writer.WriteAsync(change + seq - seqs.First, NpgsqlDbType.Bigint, cancellation);
            await writer.WriteAsync(sender, NpgsqlDbType.Bigint, cancellation);
            await writer.WriteAsync(clientId, NpgsqlDbType.Uuid, cancellation);
            await writer.WriteAsync(key.Id, NpgsqlDbType.Bigint, cancellation);
            await writer.WriteAsync(body, NpgsqlDbType.Bytea, cancellation);
            await writer.WriteAsync(DateTimeOffset.UtcNow.AddSeconds(seq - seqs.Last), NpgsqlDbType.TimestampTz, cancellation);
            await writer.WriteAsync(false, NpgsqlDbType.Boolean, cancellation);
        }

        await writer.CompleteAsync(cancellation);
    }

    private async Task<DataKey> KeyOfAsync(NpgsqlConnection connection, long conversation, CancellationToken cancellation)
    {
        if (_conversations.TryGetValue(conversation, out var known)) return known;
        var made = _keys.Make();
        await using var naming = new NpgsqlCommand(
            """
            WITH named AS (
                UPDATE conversations SET key_id = $2 WHERE id = $1 AND key_id IS NULL RETURNING key_id
            )
            INSERT INTO data_keys (id, master, wrapped, made_at) SELECT key_id, $3, $4, clock_timestamp() FROM named
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = conversation }, new() { Value = made.Id }, new() { Value = made.Master }, new() { Value = made.Wrapped },
            },
        };
        await naming.ExecuteNonQueryAsync(cancellation);
        await using var reading = new NpgsqlCommand(
            "SELECT key.id, master, wrapped FROM data_keys key JOIN conversations ON key_id = key.id WHERE conversations.id = $1",
            connection)
        {
            Parameters = { new() { Value = conversation } },
        };
        await using var row = await reading.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return _conversations[conversation] = _keys.Unwrap(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2));
    }
}
