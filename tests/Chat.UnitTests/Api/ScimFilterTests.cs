using Chat.Api.Scim;

namespace Chat.UnitTests.Api;

public sealed class ScimFilterTests
{
    [Theory]
    [InlineData("userName eq \"sam@school.test\"", "username eq sam@school.test")]
    [InlineData("USERNAME EQ \"sam\"", "username eq sam")]
    [InlineData("urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"sam\"", "username eq sam")]
    [InlineData("urn:ietf:params:scim:schemas:core:2.0:User:name.formatted eq \"Sam\"", "name.formatted eq Sam")]
    [InlineData("displayName eq \"a \\\"b\\\" (c) and d\"", "displayname eq a \"b\" (c) and d")]
    [InlineData("active eq true", "active eq true")]
    [InlineData("active eq False", "active eq false")]
    [InlineData("active eq \"True\"", "active eq True")]
    [InlineData("externalId pr", "externalid pr")]
    [InlineData("emails[type eq \"work\"].value eq \"s@x\"", "emails[type eq work].value eq s@x")]
    [InlineData("emails[type eq \"work\" and value eq \"s@x\"]", "(emails.type eq work and emails.value eq s@x)")]
    [InlineData("a eq 1 or b eq 2 and c eq 3", "(a eq 1 or (b eq 2 and c eq 3))")]
    [InlineData("(a eq 1 or b eq 2) and not (c eq 3)", "((a eq 1 or b eq 2) and not c eq 3)")]
    public void A_filter_is_read(string text, string meaning) => Write(ScimFilter.Parse(text)).ShouldBe(meaning);

    [Theory]
    [InlineData("userName")]
    [InlineData("userName eq")]
    [InlineData("userName eq sam")]
    [InlineData("userName eq \"sam")]
    [InlineData("userName eq \"sam\" and")]
    [InlineData("userName is \"sam\"")]
    [InlineData("(userName eq \"sam\"")]
    [InlineData("userName eq \"sam\")")]
    [InlineData("emails[type eq \"work\"")]
    [InlineData("eq \"sam\"")]
    [InlineData("a eq 1 b eq 2")]
    [InlineData("'; DROP TABLE users; --")]
    public void Any_other_text_is_refused(string text) =>
        Should.Throw<ScimException>(() => ScimFilter.Parse(text)).Type.ShouldBe("invalidFilter");

    [Fact]
    public void A_deep_or_long_filter_is_refused()
    {
        var deep = new string('(', 500) + "a eq 1" + new string(')', 500);
        Should.Throw<ScimException>(() => ScimFilter.Parse(deep)).Type.ShouldBe("invalidFilter");
        Should.Throw<ScimException>(() => ScimFilter.Parse($"a eq \"{new string('x', 2_000)}\"")).Type.ShouldBe("invalidFilter");
    }

    private static string Write(ScimFilter filter) => filter switch
    {
        ScimFilter.And(var left, var right) => $"({Write(left)} and {Write(right)})",
        ScimFilter.Or(var left, var right) => $"({Write(left)} or {Write(right)})",
        ScimFilter.Not(var inner) => $"not {Write(inner)}",
        ScimFilter.Comparison(var path, var name, var value) => $"{Write(path)} {name} {value}".TrimEnd(),
        _ => "?",
    };

    private static string Write(ScimPath path) => path.Attribute + (path.Condition is { } condition ? $"[{Write(condition)}]" : "")
        + (path.Sub is { } sub ? $".{sub}" : "");
}
