using System.Text;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Secrecy;

/// <summary>
/// No text is in the memory of processes that need none. The API opens texts, and the proxy passes the bodies of requests on, so
/// the memory of both may hold them for a while.
/// </summary>
public sealed class ProcessTests(CalmChat chat)
{
    private static readonly string[] WithoutTexts = ["postgres", "redis", "worker", "realtime-1", "realtime-2"];

    [Fact]
    public async Task No_text_is_in_the_arguments_the_environment_or_the_memory_of_a_process()
    {
        Assert.SkipUnless(ProcessMemory.IsReadable, "Only root may read the memory of other processes.");

        // Use letters and digits only, so that the secret is written the same everywhere.
        var secret = $"Secret{Guid.NewGuid():N}";
        using var pair = await chat.NewPairAsync();
        await using var first = await pair.Coach.ListenAsync(chat.AddressOf("realtime-1"));
        await using var second = await pair.Coach.ListenAsync(chat.AddressOf("realtime-2"));
        for (var i = 0; i < 20; i++)
        {
            var sent = await pair.Student.SendAsync(pair.Coach, $"{secret} {i}");
            await pair.Student.EditAsync(pair.Coach, sent.Seq, $"{secret} {i}, edited");
            await pair.Coach.FetchAsync(pair.Student);
        }

        await first.WaitForAsync("new-message");
        await second.WaitForAsync("message-changed");

        foreach (var part in chat.Topology.Parts)
            new ReadOnlySpan<byte>(ProcessMemory.Start(part.Pid!.Value)).ShouldNotHold(secret, $"the start of {part.Name}");
        foreach (var name in WithoutTexts) Search(name, secret);

        // The same search finds what a process does know.
        Finds("worker", $"\"user-id\":\"{pair.Coach.Id}\"").ShouldBeTrue("the search does not see the notices in the worker's memory");
        Finds("api", secret).ShouldBeTrue("the search does not see the texts in the API's memory");
    }

    private void Search(string name, string secret)
    {
        foreach (var chunk in ProcessMemory.Chunks(chat.Topology[name].Pid!.Value))
            chunk.Span.ShouldNotHold(secret, $"the memory of {name}");
    }

    private bool Finds(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return ProcessMemory.Chunks(chat.Topology[name].Pid!.Value).Any(chunk => chunk.Span.IndexOf(bytes) >= 0);
    }
}
