using Chat.Testing;
using Microsoft.Playwright;

namespace Chat.EndToEndTests.Driver;

/// <summary>Chat with the identity provider of development, for the tests of one class.</summary>
public sealed class SchoolAccounts : IAsyncLifetime
{
    private ChatTopology? _topology;

    public Uri Provider => _topology!.SchoolAccount;

    public Database Database => new(_topology!.DatabaseConnectionString);

    public async ValueTask InitializeAsync() => _topology = await ChatTopology.StartAsync(new() { DemoPairs = 1, SchoolAccount = true });

    public async ValueTask DisposeAsync()
    {
        if (_topology is not null) await _topology.DisposeAsync();
    }

    /// <summary>The address of a page of the app.</summary>
    public string At(string path) => new Uri(_topology!.Web, path).ToString();

    /// <summary>Goes to the identity provider from the sign-in page, and chooses a person there.</summary>
    public async Task ChooseAsync(Browser browser, string name)
    {
        await browser.Button("signInWithSchool").ClickAsync();
        await browser.Page.WaitForURLAsync(
            address => new Uri(address).Port == Provider.Port, new() { WaitUntil = WaitUntilState.Commit });
        await browser.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(name) }).ClickAsync();
    }

    /// <summary>Signs out at the identity provider, in another tab of the same browser.</summary>
    public async Task SignOutAtProviderAsync(Browser browser)
    {
        var tab = await browser.OpenTabAsync();
        await tab.GotoAsync(new Uri(Provider, "/session/end").ToString());
        await tab.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await tab.WaitForURLAsync("**/session/end/success**");
        await tab.CloseAsync();
    }
}
