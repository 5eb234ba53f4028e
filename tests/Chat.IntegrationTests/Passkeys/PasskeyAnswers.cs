using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Passkeys;

/// <summary>Expectations of the tests of passkeys.</summary>
internal static class PasskeyAnswers
{
    /// <summary>Expects the answer to a wrong password, byte for byte.</summary>
    public static async Task ShouldBeRefusedSignInAsync(this HttpResponseMessage response)
    {
        await response.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "sign-in-failed");
        (await response.TextAsync()).ShouldMatch("problem-sign-in-failed.json");
    }

    /// <summary>Waits until a service wrote such a line.</summary>
    public static Task ShouldTellAsync(this ServiceLog log, string line) =>
        Eventually.TrueAsync(() => Task.FromResult(log.Since(0).Any(told => told.Contains(line, StringComparison.Ordinal))));
}
