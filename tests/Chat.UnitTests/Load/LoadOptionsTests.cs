using Chat.LoadTests;

namespace Chat.UnitTests.Load;

public sealed class LoadOptionsTests
{
    [Fact]
    public void There_is_one_api_unless_more_are_asked_for()
    {
        LoadOptions.Parse([]).Apis.ShouldBe(1);
        LoadOptions.Parse(["--apis", "3"]).Apis.ShouldBe(3);
    }

    [Fact]
    public void Faults_have_a_time() => LoadOptions.Parse(["--fault", "apis@1.5s,redis-flush@20s"]).Faults
        .ShouldBe([new("apis", TimeSpan.FromSeconds(1.5)), new("redis-flush", TimeSpan.FromSeconds(20))]);

    [Fact]
    public void Sizes_of_the_growth_measurement_ascend() =>
        LoadOptions.Parse(["--growth", "10000,1000000"]).Growth.ShouldBe([10_000, 1_000_000]);

    [Theory]
    [InlineData("--apis", "0")]
    [InlineData("--apis", "11")]
    [InlineData("--fault", "disk@1s")]
    [InlineData("--fault", "api@1")]
    [InlineData("--fault")]
    [InlineData("--growth", "1000000,10000")]
    [InlineData("--growth", "10")]
    [InlineData("--growth", "many")]
    [InlineData("--speed", "1")]
    public void Anything_else_is_refused(params string[] arguments) => Should.Throw<FormatException>(() => LoadOptions.Parse(arguments));
}
