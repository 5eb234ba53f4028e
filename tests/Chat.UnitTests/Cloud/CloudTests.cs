using System.Text.Json.Nodes;
using Chat.ServiceDefaults.Contracts;
using Chat.UnitTests.Contracts;

namespace Chat.UnitTests.Cloud;

/// <summary>Compares the manifest and the modules with the reviewed ones in tests/contracts/cloud.</summary>
public sealed class CloudTests(PublishedCloud cloud) : IClassFixture<PublishedCloud>
{
    public static TheoryData<string> Modules { get; } = ["cloud", "postgres", "redis", "service", "job"];

    public static TheoryData<string> Services { get; } = ["web", "api", "worker", "realtime"];

    [Fact]
    public void The_manifest_is_the_golden_one()
    {
        SkipWithoutBicep();
        Compare("manifest", cloud.Manifest);
    }

    [Fact]
    public void Bicep_finds_no_error_and_nothing_to_warn_of()
    {
        SkipWithoutBicep();
        cloud.Complaints.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Modules))]
    public void A_module_compiles_to_the_golden_template(string module)
    {
        SkipWithoutBicep();
        Compare(module, PublishedCloud.Compiled(module));
    }

    [Theory, MemberData(nameof(Services))]
    public void At_least_two_replicas_of_each_service_run(string service)
    {
        SkipWithoutBicep();
        var size = JsonNode.Parse(Parameter(service, "size"))!;
        int.Parse(size["leastReplicas"]!.GetValue<string>(), null).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("web", "everyone")]
    [InlineData("api", "services")]
    [InlineData("realtime", "services")]
    [InlineData("worker", "nobody")]
    public void Only_the_web_app_can_be_reached_from_outside(string service, string callers)
    {
        SkipWithoutBicep();
        Parameter(service, "callers").ShouldBe(callers);
    }

    [Fact]
    public void The_worker_is_scaled_by_the_queue_that_it_works_off()
    {
        SkipWithoutBicep();
        Parameter("worker", "queue").ShouldBe(RedisKeys.Queue.ToString());
    }

    [Fact]
    public void The_api_is_another_user_of_the_database_than_the_migration()
    {
        SkipWithoutBicep();
        Parameter("api", "settings").ShouldContain("Username=cloud-apiName;SSL Mode=VerifyFull");
        Parameter("migrate", "settings").ShouldContain("Username=cloud-ownerName;SSL Mode=VerifyFull");
    }

    private static string Parameter(string service, string name) => PublishedCloud.Parameters(service)[name]!["value"]!.GetValue<string>();

    /// <summary>
    /// Compares with a golden file. With CHAT_GOLDEN set to the folder of the golden files, it writes them again: read the difference.
    /// </summary>
    private static void Compare(string name, string text)
    {
        if (Environment.GetEnvironmentVariable("CHAT_GOLDEN") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, $"{name}.json"), $"{text.TrimEnd()}\n");
        text.TrimEnd().ShouldBe(GoldenFile.Read($"cloud/{name}.json"));
    }

    private static void SkipWithoutBicep() =>
        Assert.SkipUnless(PublishedCloud.Bicep is not null, "The Bicep CLI comes as a package for Linux on x64.");
}
