using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Availability;

public sealed class DeclarationTests(CalmChat chat, ClassPair shared) : IClassFixture<ClassPair>
{
    [Fact]
    public async Task A_student_sees_what_the_coach_declares()
    {
        using var pair = await chat.NewPairAsync();
        foreach (var availability in (string[])["busy", "away", "available"])
        {
            await pair.Coach.DeclareAsync(availability);
            (await pair.Student.ConversationAsync()).Peer.Availability.ShouldBe(availability);
            (await pair.Coach.ConversationAsync()).Peer.Availability.ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_student_and_an_admin_have_none_to_declare()
    {
        using var admin = await chat.PersonAsync("admin@demo.test");
        foreach (var person in (Person[])[shared.Pair.Student, admin])
        {
            using var response = await person.PutAsync("/api/me/availability", new { availability = "busy" });
            await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
            (await response.TextAsync()).ShouldMatch("problem-not-allowed.json");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"availability":null}""")]
    [InlineData("""{"availability":""}""")]
    [InlineData("""{"availability":"asleep"}""")]
    [InlineData("""{"availability":0}""")]
    [InlineData("""{"availability":"0"}""")]
    [InlineData("""{"availability":"available, busy"}""")]
    [InlineData("""{"availability":"Busy"}""")]
    [InlineData("""{"availability":" busy"}""")]
    public async Task A_malformed_availability_is_a_bad_request(string body)
    {
        using var response = await shared.Pair.Coach.SendRawAsync(HttpMethod.Put, "/api/me/availability", body);
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }
}
