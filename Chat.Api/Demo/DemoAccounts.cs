using Chat.Api.Availabilities;
using Chat.Api.Database;
using Chat.Api.Messages;
using Chat.Api.Users;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Demo;

/// <summary>
/// Demo accounts for development: a student and a coach with a short past, an admin, <c>Demo:Pairs</c> more pairs, and <c>Demo:Students</c>
/// more students of the coach.
/// </summary>
internal sealed class DemoAccounts(
    ChatDb database, IPasswordHasher<User> hasher, IConfiguration configuration, AwayTexts awayTexts, DemoPast past)
{
    private const string Password = "chat-demo-password";
    private const long Coach = 9;
    private const long Student = 42;
    private const long Admin = 1;

    /// <summary>The accounts that the sign-in page offers, where it offers any.</summary>
    public static readonly DemoAccountDto[] Offered =
    [
        new(UserIds.Format(Student), "student@demo.test", "Sam de Vries", Role.Student, Password),
        new(UserIds.Format(Coach), "coach@demo.test", "Chris Bakker", Role.Coach, Password),
        new(UserIds.Format(Admin), "admin@demo.test", "Alex Admin", Role.Admin, Password),
    ];

    /// <summary>
    /// Whether demo accounts are made and offered: in development, while only this machine reaches the web app. Their password is public.
    /// </summary>
    public static bool AreWanted(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() && configuration.FindPublicOrigins().All(origin => new Uri(origin).IsLoopback);

    /// <summary>
    /// Makes the missing accounts, so that it can run at every start. All accounts share one hash, because hashing takes most of the time.
    /// </summary>
    public async Task MakeAsync()
    {
        var hash = hasher.HashPassword(new User { Name = "", Role = Role.Student }, Password);
        foreach (var account in Offered) await MakeUserAsync(account, hash);
        await SettleAdminAsync();
        await MakePairsAsync(configuration.GetValue("Demo:Pairs", 0), hash);
        await MakeStudentsAsync(configuration.GetValue("Demo:Students", 0), hash);
        await JoinAsync();
        await MakeOfficeHoursAsync();
        await past.MakeAsync(Student, Coach);
        await past.MakeManyAsync(Coach);
    }

    private Task<int> MakeUserAsync(DemoAccountDto account, string hash) => database.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO users (id, name, role, availability, email, normalized_email, user_name, normalized_user_name,
            password_hash, security_stamp,
            email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
        VALUES ({account.Id}::bigint, {account.Name}, {WireName.Write(account.Role)},
            {(account.Role == Role.Coach ? "available" : null)}::text,
            {account.Email}, upper({account.Email}), {account.Email}, upper({account.Email}), {hash}, gen_random_uuid()::text,
            true, false, false, false, 0)
        ON CONFLICT DO NOTHING
        """);

    /// <summary>Lets the demo admin count as one of two admins at once (<c>SettledAdmins</c>).</summary>
    private Task<int> SettleAdminAsync() => database.Database.ExecuteSqlAsync(
        $"UPDATE users SET admin_since = clock_timestamp() - interval '1 day' WHERE id = {Admin} AND role = 'admin'");

    /// <summary>Makes the demo coach's office hours. The coach is available until <c>office-hours</c> is chosen.</summary>
    private Task<int> MakeOfficeHoursAsync() => awayTexts.SealAsync(
        Coach,
        "Thank you for your message. I am not at work now, and will answer when I am back.",
        MakeOfficeHoursAsync,
        CancellationToken.None);

    private Task<int> MakeOfficeHoursAsync(long? key, byte[]? body) => database.Database.ExecuteSqlAsync(
        $$"""
        INSERT INTO availability_settings (coach_id, key_id, body, reply_within_minutes, office_hours)
        SELECT {{Coach}}, {{key}}::bigint, {{body}}::bytea, 240,
            jsonb_build_object('timeZone', 'Europe/Amsterdam', 'daysOff', jsonb_build_array(), 'hours', jsonb_agg(
                jsonb_build_object('day', day, 'from', opens, 'to', closes)))
        FROM unnest(ARRAY['monday', 'tuesday', 'wednesday', 'thursday', 'friday']) day
        CROSS JOIN (VALUES ('09:00', '12:30'), ('13:15', '17:00')) hours (opens, closes)
        ON CONFLICT DO NOTHING
        """);

    private Task<int> MakePairsAsync(int pairs, string hash) => database.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO users (name, role, availability, email, normalized_email, user_name, normalized_user_name,
            password_hash, security_stamp,
            email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
        SELECT initcap(side.role) || ' ' || number, side.role, side.availability, email, upper(email), email, upper(email), {hash},
            gen_random_uuid()::text, true, false, false, false, 0
        FROM (SELECT lpad(n::text, greatest(4, length(n::text)), '0') AS number FROM generate_series(1, {pairs}) n) numbers
        CROSS JOIN (VALUES ('student', NULL), ('coach', 'available')) side (role, availability)
        CROSS JOIN LATERAL (SELECT side.role || '-' || number || '@demo.test' AS email) address
        ON CONFLICT DO NOTHING
        """);

    private Task<int> MakeStudentsAsync(int students, string hash) => database.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO users (name, role, email, normalized_email, user_name, normalized_user_name, password_hash, security_stamp,
            email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
        SELECT name, 'student', email, upper(email), email, upper(email), {hash}, gen_random_uuid()::text, true, false, false, false, 0
        FROM unnest({DemoNames.Take(students)}) WITH ORDINALITY names (name, number)
        CROSS JOIN LATERAL (SELECT 'student-' || {Coach} || '-' || lpad(number::text, 4, '0') || '@demo.test' AS email) address
        ON CONFLICT DO NOTHING
        """);

    /// <summary>
    /// Joins each student to the coach of the same number, and the further students to the demo coach, unless a pair has a conversation.
    /// </summary>
    private Task<int> JoinAsync() => database.Database.ExecuteSqlAsync(
        $"""
        WITH pairs AS (
            SELECT student.id AS student_id, coach.id AS coach_id
            FROM users student JOIN users coach ON coach.email = 'coach' || substr(student.email, length('student') + 1)
            WHERE student.role = 'student' AND coach.role = 'coach' AND student.email LIKE 'student%@demo.test'
            UNION ALL SELECT id, {Coach} FROM users WHERE role = 'student' AND email LIKE 'student-' || {Coach} || '-%@demo.test'
        ), coachings AS (
            INSERT INTO coachings (student_id, coach_id, started_at)
            SELECT student_id, coach_id, now() FROM pairs
            WHERE NOT EXISTS (
                SELECT FROM conversations
                WHERE conversations.student_id = pairs.student_id AND conversations.coach_id = pairs.coach_id)
        ), joined AS (
            INSERT INTO conversations (student_id, coach_id, last_seq, last_change) SELECT student_id, coach_id, 0, 0 FROM pairs
            ON CONFLICT DO NOTHING RETURNING id, student_id, coach_id
        )
        INSERT INTO participants (user_id, peer_id, conversation_id, read_seq, delivered_seq)
        SELECT student_id, coach_id, id, 0, 0 FROM joined UNION ALL SELECT coach_id, student_id, id, 0, 0 FROM joined
        """);
}
