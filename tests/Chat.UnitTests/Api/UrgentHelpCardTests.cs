using System.Text;
using Chat.Api.UrgentHelp;

namespace Chat.UnitTests.Api;

public sealed class UrgentHelpCardTests
{
    private const string Name = "\"name\":{\"en\":\"Desk\",\"nl\":\"Balie\"}";
    private const string Card = $$"""{"contacts":[{{{Name}},"phone":"+31 (0)20 123-4567"}]}""";

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("""{"contacts":[]}""")]
    public void Without_a_contact_there_is_no_card(string card) => Read(card).Contacts.ShouldBeEmpty();

    [Fact]
    public void It_is_json_or_that_in_base64()
    {
        Read(Card).Contacts.ShouldHaveSingleItem().ShouldBe(new(new("Desk", "Balie"), "+31 (0)20 123-4567"));
        Read(Convert.ToBase64String(Encoding.UTF8.GetBytes(Card))).ShouldBeEquivalentTo(Read(Card));
    }

    [Theory]
    [InlineData("112 or so", "neither JSON nor Base64")]
    [InlineData("{", "JSON of a card")]
    [InlineData("""{"contacts":null}""", "JSON of a card")]
    [InlineData("""{"contacts":[],"more":1}""", "JSON of a card")]
    [InlineData("""{"contacts":[null]}""", "contacts[0].name")]
    [InlineData("""{"contacts":[{"name":{"en":"Desk"},"phone":"112"}]}""", "JSON of a card")]
    [InlineData("""{"contacts":[{"name":{"en":"Desk","nl":" "},"phone":"112"}]}""", "contacts[0].name: nl")]
    [InlineData($$"""{"contacts":[{{{Name}}}]}""", "contacts[0].phone")]
    [InlineData($$"""{"contacts":[{{{Name}},"phone":"call us"}]}""", "contacts[0].phone")]
    [InlineData($$"""{"contacts":[{{{Name}},"phone":"1"}]}""", "contacts[0].phone")]
    [InlineData($$"""{"contacts":[{{{Name}},"web":"http://desk.test"}]}""", "contacts[0].web")]
    [InlineData($$"""{"contacts":[{{{Name}},"web":"javascript:alert(1)"}]}""", "contacts[0].web")]
    [InlineData($$"""{"note":{"en":"","nl":"Ja"},"contacts":[{{{Name}},"phone":"112"}]}""", "note: en")]
    public void A_fault_stops_the_start_and_is_named_with_the_setting(string card, string fault)
    {
        var result = new UrgentHelpCard().Validate(null, new() { Card = card });
        result.Failed.ShouldBeTrue();
        result.FailureMessage.ShouldStartWith("UrgentHelp:Card: ");
        result.FailureMessage.ShouldContain(fault);
    }

    [Fact]
    public void There_is_an_end_to_how_much_it_holds()
    {
        var contacts = string.Join(',', Enumerable.Repeat($$"""{{{Name}},"phone":"112"}""", UrgentHelpCard.MaxContacts + 1));
        new UrgentHelpCard().Validate(null, new() { Card = $$"""{"contacts":[{{contacts}}]}""" }).Failed.ShouldBeTrue();
    }

    private static UrgentHelpDto Read(string card)
    {
        var options = new UrgentHelpOptions { Card = card };
        new UrgentHelpCard().Validate(null, options).Succeeded.ShouldBeTrue();
        return UrgentHelpCard.Read(options);
    }
}
