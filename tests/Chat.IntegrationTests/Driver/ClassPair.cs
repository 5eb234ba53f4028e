using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Driver;

/// <summary>A pair for a class of tests none of which leaves a trace, so that they can share it.</summary>
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
