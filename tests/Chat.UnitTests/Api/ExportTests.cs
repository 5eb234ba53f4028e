using System.Buffers;
using System.Text;
using System.Text.Json;
using Chat.Api.Database;
using Chat.Api.Exports;
using Chat.Api.Messages;
using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;

namespace Chat.UnitTests.Api;

public sealed class ExportTests
{
    /// <summary>The tables whose rows about a user are in that user's export.</summary>
    private static readonly string[] Exported =
    [
        "access_requests", "accesses", "api_tokens", "audit_entries", "availability_settings", "coachings", "conversations",
        "erasures", "known_devices", "last_seen",
        "mail_outbox", "messages", "one_time_links", "own_reminders", "participants", "passkeys", "recoveries", "recovery_codes",
        "saved_replies", "scheduled_messages", "school_accounts", "sessions", "substitutes", "totp_secrets", "users", "waiting_mail",
    ];

    /// <summary>The tables that no export has, each with the reason.</summary>
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["access_heads"] = "the seal of the last entry of the accesses",
        ["data_keys"] = "keys, which open nothing without a master key",
        ["data_protection_keys"] = "keys of cookies, of nobody in particular",
        ["legal_holds"] = "an order to keep conversations, which may be secret",
        ["master_keys"] = "ids of keys, of nobody in particular",
        ["outbox"] = "notices that wait for less than a second",
        ["password_requests"] = "a wish that waits for seconds",
        ["pending_sign_ins"] = "a hash for five minutes",
        ["school_arrivals"] = "a sign-in under way for five minutes",
        ["school_logouts"] = "a logout of the last hour",
        ["sign_in_failures"] = "a hash and a count for minutes",
        ["unfetched"] = "what the conversations say: the number up to which messages were delivered",
        ["used_passkey_challenges"] = "random numbers for minutes",
        ["user_claims"] = "always empty",
        ["user_logins"] = "always empty",
        ["user_tokens"] = "always empty",
    };

    /// <summary>A new table needs a section in <see cref="ExportReader"/>, or a reason here; docs/data.md lists it too.</summary>
    [Fact]
    public void Every_table_is_exported_or_left_out_for_a_reason()
    {
        using var database = new ChatDb(new DbContextOptionsBuilder<ChatDb>().UseNpgsql("Host=none").Options);
        var tables = database.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct();
        tables.ShouldBe(Exported.Concat(LeftOut.Keys), ignoreOrder: true);
    }

    [Fact]
    public void What_people_wrote_is_escaped_and_the_page_loads_nothing()
    {
        const string Hostile = "</p><script src=\"https://evil.test/\">alert('1')</script>&amp;";
        var page = Encoding.UTF8.GetString(Written(Hostile).WrittenSpan);

        page.ShouldNotContain("<script");
        page.ShouldNotContain("src=\"");
        page.ShouldNotContain("<link");
        page.ShouldNotContain("url(");
        page.ShouldContain("&lt;script src=&quot;https://evil.test/&quot;&gt;");
        page.ShouldContain("default-src 'none'");
        page.ShouldContain("<html lang=\"nl\">");
    }

    [Fact]
    public void Each_member_of_an_entry_has_a_word()
    {
        var entries = typeof(ExportedProfile).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ExportedProfile).Namespace)
            .Where(type => type.Name.StartsWith("Exported", StringComparison.Ordinal));
        var members = entries.SelectMany(type => type.GetProperties()).Where(member => member.Name != "EqualityContract")
            .Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name));
        members.Where(member => !ExportWords.Has(member)).ShouldBeEmpty();
    }

    private static ArrayBufferWriter<byte> Written(string hostile)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new HtmlExport(buffer, JsonSerializerOptions.Web, Language.Nl);
        writer.Begin(new("42", hostile, hostile, Role.Student, null, hostile, null, null), DateTimeOffset.UnixEpoch);
        writer.BeginSection("settings");
        writer.Write(new { Name = hostile });
        writer.EndSection();
        writer.Write(new MessageDto(
            1, 1, Guid.Empty, "42", hostile, DateTimeOffset.UnixEpoch, null, null, false, null, ReactionsDto.Of(null, null)));
        writer.End();
        return buffer;
    }
}
