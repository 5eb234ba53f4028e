using System.Reflection.PortableExecutable;
using Chat.AppHost;

namespace Chat.UnitTests.AppHost;

public sealed class ServiceOutputTests
{
    [Theory]
    [InlineData("Chat.Api", "Chat.Api.dll")]
    [InlineData("Chat.Api", "Npgsql.dll")]
    [InlineData("Chat.Worker", "Chat.Worker.dll")]
    [InlineData("Chat.Realtime", "Chat.ServiceDefaults.dll")]
    [InlineData("Chat.Web", "Yarp.ReverseProxy.dll")]
    public void Is_compiled_ahead(string service, string file)
    {
        Assert.SkipUnless(Built.ServiceOutput.EndsWith("publish", StringComparison.Ordinal), "Here services run as they are built.");

        using var program = new PEReader(File.OpenRead(Path.Combine(Built.RepositoryRoot, service, Built.ServiceOutput, file)));

        program.PEHeaders.CorHeader.ShouldNotBeNull().ManagedNativeHeaderDirectory.Size.ShouldBePositive();
    }
}
