using Chat.Api.Availabilities;
using Chat.Api.Coachings;
using Chat.Api.Database;
using Chat.Api.Erasures;
using Chat.Api.Messages;
using Chat.Api.Presence;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Conversations;

/// <summary>Lists a user's conversations.</summary>
internal sealed class ConversationReader(
    ChatDb database,
    NewestMessages messages,
    AwayTexts awayTexts,
    SuccessorReader successors,
    PresenceReader presence,
    TimeProvider clock)
{
    /// <summary>
    /// The limit of the count of a conversation's unread messages, so that the list costs the same however many there are.
    /// </summary>
    private const int MostCounted = 100;

    /// <summary>Presence must not delay the list.</summary>
    private static readonly TimeSpan PresenceTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>The user's conversations, the one with the newest message first, the ones without messages last.</summary>
    public async Task<IReadOnlyList<ConversationDto>> ListAsync(long reader, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from conversation in database.ReadableConversations
            join mine in database.Participants
                on new { conversation.UserId, conversation.PeerId } equals new { mine.UserId, mine.PeerId }
            join peer in database.Users on conversation.PeerId equals peer.Id
            join kept in database.AvailabilitySettings on peer.Id equals kept.CoachId into all
            from settings in all.DefaultIfEmpty()
            join noted in database.LastSeen on peer.Id equals noted.UserId into shown
            from seen in shown.DefaultIfEmpty()
            join known in database.Erasures on conversation.ConversationId equals known.ConversationId into erasures
            from erasure in erasures.DefaultIfEmpty()
            from standIn in (
                from standing in database.Substitutes
                join substitute in database.Users on standing.SubstituteId equals substitute.Id
                where standing.Until > now && substitute.DisabledAt == null
                select new { standing.CoachId, substitute.Id, substitute.Name, standing.Until })
                .Where(substitute => substitute.CoachId == peer.Id).DefaultIfEmpty()
            where conversation.UserId == reader
            orderby conversation.LastMessageAt ?? DateTimeOffset.MinValue descending, peer.Name, peer.Id
            select new
            {
                Conversation = conversation,
                Peer = new Peer(
                    peer.Id, peer.Name, peer.Role, peer.Availability, settings.KeyId, settings.Body, settings.ReplyWithinMinutes,
                    settings.OfficeHours, (DateTimeOffset?)seen.SeenAt),
                // Filter by "not the reader's": with the peer as sender, PostgreSQL would read everything that the peer ever wrote. Skip
                // the count when everything was read, because most conversations of a long list are read.
                Unread = conversation.LastSeq <= conversation.ReadSeq ? 0 : database.Messages
                    .Where(message =>
                        message.ConversationId == conversation.ConversationId
                        && message.Seq > conversation.ReadSeq
                        && message.SenderId != conversation.UserId
                        && message.DeletedAt == null)
                    .Take(MostCounted).Count(),
                // PostgreSQL looks for the answer from the newest message back, because most answers are near the end. The filter is as
                // above.
                WaitingSince = conversation.LastSeq <= mine.SettledSeq ? null : database.Messages
                    .Where(message =>
                        message.ConversationId == conversation.ConversationId
                        && message.Seq > mine.SettledSeq
                        && message.Seq > (database.Messages
                            .Where(answer =>
                                answer.ConversationId == conversation.ConversationId
                                && answer.SenderId != conversation.PeerId
                                && answer.DeletedAt == null
                                && !answer.Automatic)
                            .Max(answer => (long?)answer.Seq) ?? 0)
                        && message.SenderId != conversation.UserId
                        && message.DeletedAt == null
                        && !message.Automatic)
                    .OrderBy(message => message.Seq).Select(message => (DateTimeOffset?)message.SentAt).FirstOrDefault(),
                Erasure = erasure,
                mine.Pinned,
                mine.MarkedUnread,
                StandInId = (long?)standIn.Id,
                StandInName = (string?)standIn.Name,
                StandInUntil = (DateTimeOffset?)standIn.Until,
            }).AsNoTracking().ToListAsync(cancellation);
        var newest = await messages.ReadAsync(rows.Select(row => row.Conversation.ConversationId), cancellation);
        var peers = rows.Where(row => row.Conversation.EndedAt is null).Select(row => row.Peer.Id);
        var present = await presence.PresentAmongAsync(peers, PresenceTimeout, cancellation);
        var away = rows.Where(row => row.Conversation.EndedAt is null && row.Peer.IsAway(now))
            .Select(row => (row.Peer.Id, row.Peer.KeyId, row.Peer.Body)).ToList();
        var told = await awayTexts.OpenAsync(away, cancellation);
        var ended = rows.Where(row => row.Conversation.EndedAt is not null).Select(row => row.Conversation.StudentId).Distinct().ToArray();
        var coaches = await successors.ReadAsync(ended, cancellation);
        return [.. rows.Select(row => new ConversationDto(
            row.Conversation.EndedAt is null ? ToDto(row.Peer) : row.Peer.ToNameOnly(),
            row.Conversation.LastSeq,
            row.Conversation.LastChange,
            row.Conversation.ReadSeq,
            row.Conversation.PeerReadSeq,
            row.Conversation.PeerDeliveredSeq,
            row.Unread,
            newest.GetValueOrDefault(row.Conversation.ConversationId),
            row.Conversation.EndedAt is null ? row.WaitingSince : null,
            row.Pinned,
            row.MarkedUnread,
            row.Conversation.EndedAt is null && row.StandInId is { } id
                ? new StandInDto(UserIds.Format(id), row.StandInName!, row.StandInUntil!.Value)
                : null,
            row.Conversation.EndedAt,
            row.Conversation.EndedAt is null ? null : coaches.GetValueOrDefault(row.Conversation.StudentId),
            ErasureDto.Of(row.Erasure, row.Conversation.ErasedSeq, isStudent: row.Conversation.StudentId == reader)))];

        PeerDto ToDto(Peer peer) => peer.ToDto(present?.Knows(peer.Id), told.GetValueOrDefault(peer.Id), now);
    }

    private sealed record Peer(
        long Id,
        string Name,
        Role Role,
        DeclaredAvailability? Declared,
        long? KeyId,
        byte[]? Body,
        int? ReplyWithin,
        string? OfficeHours,
        DateTimeOffset? SeenAt)
    {
        /// <summary>The peer of an ended coaching, who is no longer seen to come and go.</summary>
        public PeerDto ToNameOnly() => new(UserIds.Format(Id), Name, Role, null, null, null, null, null, null);

        public bool IsAway(DateTimeOffset now) => Role == Role.Coach && EffectiveAt(now).Availability == Availability.Away;

        /// <summary>The peer as the other user sees them.</summary>
        /// <param name="present">Whether the peer is present; null when that is unknown.</param>
        /// <param name="awayText">The away text of a coach who is away.</param>
        /// <param name="now">The present time.</param>
        public PeerDto ToDto(bool? present, string? awayText, DateTimeOffset now)
        {
            var seenAt = present == true ? null : SeenAt;
            if (Role != Role.Coach) return new PeerDto(UserIds.Format(Id), Name, Role, null, present, null, null, null, seenAt);
            var (availability, from) = EffectiveAt(now);
            return new PeerDto(UserIds.Format(Id), Name, Role, availability, present, awayText, from, ReplyWithin, seenAt);
        }

        private EffectiveAvailability EffectiveAt(DateTimeOffset now)
        {
            var hours = OfficeHours is null ? null : OfficeHoursDto.FromJson(OfficeHours).ToOfficeHours();
            return EffectiveAvailability.Of(Declared ?? DeclaredAvailability.Available, hours, now);
        }
    }
}
