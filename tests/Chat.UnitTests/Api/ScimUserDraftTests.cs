using System.Text.Json;
using Chat.Api.People;
using Chat.Api.Scim;
using Chat.Api.Users;

namespace Chat.UnitTests.Api;

public sealed class ScimUserDraftTests
{
    private static readonly PersonDto Sam = new("42", "Sam", "sam@school.test", Role.Student, Language.Nl, null, null, 0);

    [Theory]
    [InlineData("""{"op":"Replace","path":"active","value":"False"}""", "Sam sam@school.test Student Nl False")]
    [InlineData("""{"op":"replace","path":"active","value":false}""", "Sam sam@school.test Student Nl False")]
    [InlineData("""{"op":"replace","value":{"active":false,"displayName":"Sam V"}}""", "Sam V sam@school.test Student Nl False")]
    [InlineData("""{"op":"add","value":{"name.formatted":"Sam V","preferredLanguage":"en-US"}}""", "Sam V sam@school.test Student En True")]
    [InlineData("""{"op":"Add","path":"name.givenName","value":"Only"}""", "Sam sam@school.test Student Nl True")]
    [InlineData("""{"op":"replace","path":"name","value":{"givenName":"Sam","familyName":"Vis"}}""",
        "Sam Vis sam@school.test Student Nl True")]
    [InlineData("""{"op":"replace","path":"userName","value":"s@school.test"}""", "Sam s@school.test Student Nl True")]
    [InlineData("""{"op":"replace","path":"emails[type eq \"work\"].value","value":"x@school.test"}""",
        "Sam sam@school.test Student Nl True")]
    [InlineData("""{"op":"add","path":"roles","value":[{"value":"Coach","primary":true}]}""", "Sam sam@school.test Coach Nl True")]
    [InlineData("""{"op":"add","path":"roles[primary eq \"True\"].value","value":"admin"}""", "Sam sam@school.test Admin Nl True")]
    [InlineData("""{"op":"remove","path":"preferredLanguage"}""", "Sam sam@school.test Student  True")]
    [InlineData("""{"op":"replace","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department","value":"X"}""",
        "Sam sam@school.test Student Nl True")]
    [InlineData("""{"op":"replace","path":"urn:ietf:params:scim:schemas:core:2.0:User:displayName","value":"S"}""",
        "S sam@school.test Student Nl True")]
    [InlineData("""{"op":"add","value":{"urn:ietf:params:scim:schemas:core:2.0:User":{"displayName":"S"}}}""",
        "S sam@school.test Student Nl True")]
    public void A_step_changes_what_it_names(string operation, string expected)
    {
        var draft = Applied(operation);
        var person = draft.ToText();
        $"{person.Name} {person.Email} {person.Role} {person.Language} {draft.Active}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"op":"replace","path":"active","value":"maybe"}""", "invalidValue")]
    [InlineData("""{"op":"replace","path":"userName","value":"no address"}""", "invalidValue")]
    [InlineData("""{"op":"replace","path":"userName","value":7}""", "invalidValue")]
    [InlineData("""{"op":"remove","path":"userName"}""", "mutability")]
    [InlineData("""{"op":"remove"}""", "noTarget")]
    [InlineData("""{"op":"move","path":"active","value":true}""", "invalidSyntax")]
    [InlineData("""{"op":"1","path":"active","value":true}""", "invalidSyntax")]
    [InlineData("""{"op":"replace","path":"emails[","value":true}""", "invalidPath")]
    [InlineData("""{"op":"replace","value":true}""", "invalidValue")]
    [InlineData("""{"op":"add","path":"roles","value":["coach","admin"]}""", "invalidValue")]
    [InlineData("""{"op":"add","path":"roles","value":"king"}""", "invalidValue")]
    public void A_step_that_can_not_be_made_is_refused(string operation, string type) =>
        Should.Throw<ScimException>(() => Applied(operation).ToText()).Type.ShouldBe(type);

    [Fact]
    public void A_resource_keeps_the_role_and_the_state_that_it_does_not_name()
    {
        var coach = Sam with { Role = Role.Coach, DisabledAt = DateTimeOffset.UnixEpoch };
        var draft = ScimUserDraft.Of(coach, Json("""{"userName":"sam@school.test","displayName":"Sam"}"""));
        draft.ToText().ShouldBe(new PersonTextDto("Sam", "sam@school.test", Role.Coach, null, null));
        draft.Active.ShouldBeFalse();
    }

    private static ScimUserDraft Applied(string operation)
    {
        var draft = new ScimUserDraft(Sam);
        foreach (var step in ScimOperation.ParseAll(Json($$"""{"Operations":[{{operation}}]}"""))) draft.Apply(step);
        return draft;
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
