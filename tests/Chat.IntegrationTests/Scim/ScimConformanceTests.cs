using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Scim;

/// <summary>Lets SCIMMY, a library for servers and clients of SCIM, read our answers.</summary>
public sealed class ScimConformanceTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    private static readonly string Folder = Path.Combine(
        AppContext.BaseDirectory.Split($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}")[0], "Scim", "Conformance");

    [Fact]
    public async Task Each_answer_is_as_the_standard_wants_it()
    {
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        var email = School.NewEmail();
        var id = await entra.CreateAsync(email);
        await entra.PatchAsync($"Users/{id}", $$$"""{"op":"add","value":{"externalId":"{{{email}}}-id","preferredLanguage":"nl"}}""");
        var user = await ReadAsync(entra, $"Users/{id}");
        var users = await ReadAsync(entra, "Users?count=50");
        var groups = await ReadAsync(entra, "Groups");
        var types = await ReadAsync(entra, "ResourceTypes");
        var schemas = await ReadAsync(entra, "Schemas");
        var config = await ReadAsync(entra, "ServiceProviderConfig");
        var missing = await entra.CallAsync("GET", "Users/0", status: HttpStatusCode.NotFound);
        var unread = await entra.CallAsync("GET", "Users?filter=userName", status: HttpStatusCode.BadRequest, type: "invalidFilter");
        var sam = $$"""{"userName":"{{email}}","displayName":"Sam"}""";
        var taken = await entra.CallAsync("POST", "Users", sam, HttpStatusCode.Conflict, "uniqueness");
        var answers = new JsonObject
        {
            ["users"] = new JsonArray([user, .. Resources(users)]),
            ["groups"] = new JsonArray([.. Resources(groups)]),
            ["types"] = new JsonArray([.. Resources(types)]),
            ["schemas"] = new JsonArray([.. Resources(schemas)]),
            ["config"] = config,
            ["lists"] = new JsonArray(users, groups),
            ["errors"] = new JsonArray(missing, unread, taken),
        };
        (await FaultsAsync(answers)).ShouldBeEmpty();

        // The checker finds faults.
        answers["users"]![0]!["active"] = "True";
        answers["groups"]![0]!["colour"] = "blue";
        (await FaultsAsync(answers)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    private static async Task<JsonObject> ReadAsync(Provisioner entra, string path) => (await entra.CallAsync("GET", path))!;

    private static IEnumerable<JsonNode?> Resources(JsonObject list) =>
        list["Resources"]!.AsArray().Select(resource => resource!.DeepClone());

    private static async Task<string> FaultsAsync(JsonObject answers)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["check.mjs"])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(answers.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        node.ExitCode.ShouldBe(0, await errors);
        return await output;
    }
}
