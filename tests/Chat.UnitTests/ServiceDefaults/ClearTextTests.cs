using Chat.ServiceDefaults;
using StackExchange.Redis;

namespace Chat.UnitTests.ServiceDefaults;

public sealed class ClearTextTests
{
    [Theory]
    [InlineData("localhost:6379")]
    [InlineData("127.0.0.1:6379,password=secret")]
    [InlineData("[::1]:6379")]
    [InlineData("!/run/redis.sock")]
    [InlineData("redis.example.org:10000,ssl=true")]
    public void Redis_may_be_here_or_behind_tls(string connectionString) =>
        Should.NotThrow(() => ClearText.Refuse(ConfigurationOptions.Parse(connectionString)));

    [Theory]
    [InlineData("redis.example.org:6379,password=secret")]
    [InlineData("10.0.3.4:6379")]
    [InlineData("localhost:6379,redis.example.org:6379")]
    public void Redis_elsewhere_is_refused_without_tls_and_the_password_stays_unsaid(string connectionString) =>
        Should.Throw<InvalidOperationException>(() => ClearText.Refuse(ConfigurationOptions.Parse(connectionString)))
            .Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain("ConnectionStrings:redis"),
                message => message.ShouldContain("ssl=true"),
                message => message.ShouldNotContain("secret"));
}
