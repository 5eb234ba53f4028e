using Chat.Api.Database;
using Npgsql;

namespace Chat.UnitTests.Api;

public sealed class PostgresConnectionTests
{
    [Fact]
    public void Holds_as_many_connections_as_postgres_can_work_for() => Tuned("Host=localhost").MaxPoolSize.ShouldBe(20);

    [Theory]
    [InlineData("Host=localhost;Maximum Pool Size=7")]
    [InlineData("host=localhost;MaxPoolSize=7")]
    public void Holds_as_many_as_the_connection_string_says(string connectionString) => Tuned(connectionString).MaxPoolSize.ShouldBe(7);

    [Fact]
    public void Keeps_what_the_connection_string_says_of_the_session()
    {
        var tuned = Tuned("Host=localhost;Password=secret;Options=-c search_path=chat");

        tuned.Password.ShouldBe("secret");
        tuned.Options.ShouldNotBeNull().ShouldEndWith("-c search_path=chat");
        tuned.Options.ShouldContain("jit=off");
        tuned.Options.ShouldContain("enable_seqscan=off");
        tuned.Options.ShouldContain("idle_in_transaction_session_timeout=10s");
    }

    [Theory]
    [InlineData("Host=localhost")]
    [InlineData("Host=127.0.0.1;Port=5433")]
    [InlineData("Host=::1")]
    [InlineData("Host=/var/run/postgresql")]
    [InlineData("Host=localhost:5433,127.0.0.1:5434")]
    [InlineData("Host=db.example.org;SSL Mode=VerifyFull")]
    [InlineData("Host=db.example.org;SSL Mode=VerifyCA;Root Certificate=/etc/ca.pem")]
    public void Postgres_may_be_here_or_behind_a_verified_certificate(string connectionString) =>
        Should.NotThrow(() => PostgresConnection.Tune(connectionString));

    [Theory]
    [InlineData("Host=db.example.org")]
    [InlineData("Host=10.0.2.4")]
    [InlineData("Host=localhost.example.org")]
    [InlineData("Host=localhost,db.example.org")]
    [InlineData("Host=db.example.org;SSL Mode=Prefer")]
    [InlineData("Host=db.example.org;SSL Mode=Require")]
    public void Postgres_elsewhere_is_refused_unless_its_certificate_is_verified(string connectionString) =>
        Should.Throw<InvalidOperationException>(() => PostgresConnection.Tune(connectionString))
            .Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain("ConnectionStrings:chatdb"),
                message => message.ShouldContain("SSL Mode=VerifyFull"),
                message => message.ShouldNotContain("\n"));

    private static NpgsqlConnectionStringBuilder Tuned(string connectionString) => new(PostgresConnection.Tune(connectionString));
}
