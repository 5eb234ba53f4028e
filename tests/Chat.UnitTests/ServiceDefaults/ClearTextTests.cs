using Chat.ServiceDefaults;
using Npgsql;
using StackExchange.Redis;

namespace Chat.UnitTests.ServiceDefaults;

public sealed class ClearTextTests
{
    [Theory]
    [InlineData("Host=localhost")]
    [InlineData("Host=127.0.0.1;Port=5433")]
    [InlineData("Host=::1")]
    [InlineData("Host=/var/run/postgresql")]
    [InlineData("Host=localhost:5433,127.0.0.1:5434")]
    [InlineData("Host=db.example.org;SSL Mode=VerifyFull")]
    [InlineData("Host=db.example.org;SSL Mode=VerifyCA;Root Certificate=/etc/ca.pem")]
    public void Postgres_may_be_here_or_behind_a_verified_certificate(string connectionString) =>
        Should.NotThrow(() => ClearText.Refuse(new NpgsqlConnectionStringBuilder(connectionString)));

    [Theory]
    [InlineData("Host=db.example.org")]
    [InlineData("Host=10.0.2.4")]
    [InlineData("Host=localhost.example.org")]
    [InlineData("Host=localhost,db.example.org")]
    [InlineData("Host=db.example.org;SSL Mode=Prefer")]
    [InlineData("Host=db.example.org;SSL Mode=Require")]
    public void Postgres_elsewhere_is_refused_unless_its_certificate_is_verified(string connectionString) =>
        Should.Throw<InvalidOperationException>(() => ClearText.Refuse(new NpgsqlConnectionStringBuilder(connectionString)))
            .Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain("ConnectionStrings:chatdb"),
                message => message.ShouldContain("SSL Mode=VerifyFull"),
                message => message.ShouldNotContain("\n"));

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
