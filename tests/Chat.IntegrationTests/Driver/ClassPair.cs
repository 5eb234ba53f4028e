using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Driver;

/// <summary>A pair that the tests of a class share, because they leave no trace.</summary>
public sealed class ClassPair(CalmChat chat) : IAsyncLifetime
{
    public CalmChat Chat => chat;

    public Pair Pair { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Pair = await chat.NewPairAsync();

    public ValueTask DisposeAsync()
    {
        Pair.Dispose();
        return default;
    }
}
