using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <summary>A topology that requires a second factor of coaches, with two instances of the API.</summary>
public sealed class StrictChat() : RunningChat("strict")
{
    protected override int Apis => 2;

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["SecondFactor__RequiredFor"] = "coach",
    };

    /// <summary>A browser whose calls go to one instance of the API.</summary>
    public Person At(string api, Person person) => new(AddressOf(api), person.Email);
}
