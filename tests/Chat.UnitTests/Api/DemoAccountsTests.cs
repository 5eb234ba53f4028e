using Chat.Api.Demo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace Chat.UnitTests.Api;

public sealed class DemoAccountsTests
{
    [Theory]
    [InlineData("Development", true, "http://localhost:8080")]
    [InlineData("Development", true, "http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080")]
    [InlineData("Development", false, "http://localhost:8080", "https://tunnel.example")]
    [InlineData("Production", false, "http://localhost:8080")]
    public void Accounts_with_a_public_password_need_an_app_that_no_other_machine_reaches(
        string environment, bool areWanted, params string[] origins)
    {
        var settings = origins.Select((origin, at) => KeyValuePair.Create($"PublicOrigins:{at}", (string?)origin));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

        DemoAccounts.AreWanted(new HostingEnvironment { EnvironmentName = environment }, configuration).ShouldBe(areWanted);
    }
}
