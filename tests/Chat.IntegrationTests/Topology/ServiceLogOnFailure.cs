using System.Collections.Concurrent;
using System.Reflection;
using Chat.IntegrationTests.Topology;
using Xunit.v3;

[assembly: ServiceLogOnFailure]

namespace Chat.IntegrationTests.Topology;

/// <summary>Prints the output of the services during a failed test.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ServiceLogOnFailureAttribute : BeforeAfterTestAttribute
{
    private readonly ConcurrentDictionary<string, int> _starts = new();

    public override void Before(MethodInfo methodUnderTest, IXunitTest test) =>
        _starts[test.UniqueID] = ServiceLogOnFailure.Current?.Count ?? 0;

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        _starts.TryRemove(test.UniqueID, out var start);
        if (TestContext.Current.TestState?.Result != TestResult.Failed || ServiceLogOnFailure.Current is not { } log) return;
        TestContext.Current.TestOutputHelper?.WriteLine($"What the services wrote meanwhile (all of it: {log.File}):");
        foreach (var line in log.Since(Math.Min(start, log.Count))) TestContext.Current.TestOutputHelper?.WriteLine(line);
    }
}

/// <summary>The log of the topology that started last: first the calm one, then the one for faults.</summary>
internal static class ServiceLogOnFailure
{
    public static ServiceLog? Current { get; private set; }

    public static void Follow(ServiceLog log) => Current = log;
}
