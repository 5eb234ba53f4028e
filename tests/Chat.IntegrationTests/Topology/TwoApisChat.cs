namespace Chat.IntegrationTests.Topology;

/// <summary>The topology for faults with two instances of the API: work that one of them does alone must continue when it can't.</summary>
public sealed class TwoApisChat() : FaultyChat("apis")
{
    protected override int Apis => 2;
}

/// <summary>Runs after all other tests, one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TwoApis : ICollectionFixture<TwoApisChat>
{
    public const string Name = "Two APIs";
}
