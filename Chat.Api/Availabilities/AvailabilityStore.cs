using Chat.Api.Database;
using Chat.Api.Notices;
using Chat.Api.Users;
using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Availabilities;

/// <summary>Keeps the availability of coaches. A change of it owes each of the coach's students a notice.</summary>
internal sealed class AvailabilityStore(ChatDb database, AwayTexts awayTexts, Outbox outbox, TimeProvider clock)
{
    public async Task<AvailabilityDto> ReadAsync(long coach, CancellationToken cancellation)
    {
        var row = await (
            from user in database.Users
            where user.Id == coach
            join kept in database.AvailabilitySettings on user.Id equals kept.CoachId into all
            from settings in all.DefaultIfEmpty()
            select new { user.Availability, settings.KeyId, settings.Body, settings.ReplyWithinMinutes, settings.OfficeHours })
            .SingleAsync(cancellation);
        var declared = row.Availability ?? DeclaredAvailability.Available;
        var hours = row.OfficeHours is null ? null : OfficeHoursDto.FromJson(row.OfficeHours);
        var effective = EffectiveAvailability.Of(declared, hours?.ToOfficeHours(), clock.GetUtcNow());
        var awayTextsOpened = await awayTexts.OpenAsync([(coach, row.KeyId, row.Body)], cancellation);
        return new AvailabilityDto(
            declared, effective.Availability, awayTextsOpened.GetValueOrDefault(coach), row.ReplyWithinMinutes, hours);
    }

    public async Task DeclareAsync(long coach, DeclaredAvailability declared, CancellationToken cancellation)
    {
        var availability = WireName.Write(declared);
        var owed = await database.Database.SqlQuery<Owed>(
            $"""
            WITH changed AS (
                UPDATE users SET availability = {availability}
                WHERE id = {coach} AND availability IS DISTINCT FROM {availability}
                RETURNING id
            )
            INSERT INTO outbox (user_id, sender_id, kind, owed_at)
            SELECT conversation.peer_id, changed.id, 'availability', clock_timestamp()
            FROM changed JOIN open_conversations conversation ON conversation.user_id = changed.id
            RETURNING id AS "Id", user_id AS "UserId", owed_at AS "OwedAt"
            """).ToListAsync(cancellation);
        Commit(coach, owed);
    }

    public async Task ReplaceAsync(long coach, AvailabilitySettingsDto settings, CancellationToken cancellation)
    {
        var owed = await awayTexts.SealAsync(
            coach, settings.AwayText, (key, body) => ReplaceAsync(coach, key, body, settings, cancellation), cancellation);
        Commit(coach, owed);
    }

    private Task<List<Owed>> ReplaceAsync(
        long coach, long? key, byte[]? body, AvailabilitySettingsDto settings, CancellationToken cancellation) =>
        database.Database.SqlQuery<Owed>(
            $"""
            WITH changed AS (
                INSERT INTO availability_settings AS kept (coach_id, key_id, body, reply_within_minutes, office_hours)
                VALUES ({coach}, {key}::bigint, {body}::bytea, {settings.ReplyWithin}::integer, {settings.OfficeHours?.ToJson()}::jsonb)
                ON CONFLICT (coach_id) DO UPDATE
                SET key_id = EXCLUDED.key_id, body = EXCLUDED.body, reply_within_minutes = EXCLUDED.reply_within_minutes,
                    office_hours = EXCLUDED.office_hours
                WHERE (kept.body, kept.reply_within_minutes, kept.office_hours)
                    IS DISTINCT FROM (EXCLUDED.body, EXCLUDED.reply_within_minutes, EXCLUDED.office_hours)
                RETURNING coach_id
            )
            INSERT INTO outbox (user_id, sender_id, kind, owed_at)
            SELECT conversation.peer_id, changed.coach_id, 'availability', clock_timestamp()
            FROM changed JOIN open_conversations conversation ON conversation.user_id = changed.coach_id
            RETURNING id AS "Id", user_id AS "UserId", owed_at AS "OwedAt"
            """).ToListAsync(cancellation);

    private void Commit(long coach, List<Owed> owed)
    {
        foreach (var (id, student, at) in owed)
            outbox.Committed(new OwedNotice { Id = id, UserId = student, SenderId = coach, Kind = NoticeKind.Availability, OwedAt = at });
    }

    private sealed record Owed(long Id, long UserId, DateTimeOffset OwedAt);
}
