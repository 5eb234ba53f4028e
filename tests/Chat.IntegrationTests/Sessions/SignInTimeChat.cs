using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Sessions;

/// <summary>A topology that refuses nobody because of many failures, and hashes some ten milliseconds for a password.</summary>
public sealed class SignInTimeChat() : RunningChat("sign-in-time")
{
    public const int Iterations = 20_000;

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["Passwords__IterationCount"] = $"{Iterations}",
        ["Sessions__FailuresPerAccount"] = "1000",
        ["Sessions__FailuresPerAddress"] = "100000",
    };
}
