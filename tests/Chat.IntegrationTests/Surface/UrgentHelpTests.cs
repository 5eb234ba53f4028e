using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Surface;

public sealed class UrgentHelpTests(CalmChat chat)
{
    [Fact]
    public async Task The_schools_card_is_served_to_both_sides_byte_for_byte_as_agreed()
    {
        using var pair = await chat.NewPairAsync();
        foreach (var person in (Person[])[pair.Student, pair.Coach])
        {
            using var response = await person.GetAsync("/api/urgent-help");
            (await response.TextAsync()).ShouldMatch("urgent-help.json");
        }
    }

    [Fact]
    public async Task Nobody_else_is_served_it()
    {
        using var stranger = new Person(chat.Web, chat.NewEmail());
        using var response = await stranger.GetAsync("/api/urgent-help");
        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
    }
}
