namespace Chat.IntegrationTests.Topology;

/// <summary>
/// The classes that start a topology of their own run one after the other, when all others have ended: a machine with two cores has no room
/// for more than two topologies.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OwnTopology
{
    public const string Name = "Own topology";
}
