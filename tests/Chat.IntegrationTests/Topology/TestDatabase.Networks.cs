namespace Chat.IntegrationTests.Topology;

/// <content>Failed sign-ins by network address.</content>
public sealed partial class TestDatabase
{
    /// <summary>The number of failed sign-ins that are counted for a network address.</summary>
    public Task<int> FailuresFromAsync(string network) => ValueAsync<int>(
        "SELECT coalesce(max(count), 0) FROM sign_in_failures WHERE subject = sha256(convert_to('network:' || $1, 'UTF8'))", network);

    /// <summary>Sets that number.</summary>
    public Task FailFromAsync(string network, int count) => ExecuteAsync(
        "UPDATE sign_in_failures SET count = $2 WHERE subject = sha256(convert_to('network:' || $1, 'UTF8'))", network, count);
}
