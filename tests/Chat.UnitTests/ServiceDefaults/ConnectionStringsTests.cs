using Chat.ServiceDefaults;
using Npgsql;

namespace Chat.UnitTests.ServiceDefaults;

public sealed class ConnectionStringsTests
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
        tuned.Options.ShouldContain("idle_in_transaction_session_timeout=10s");
    }

    private static NpgsqlConnectionStringBuilder Tuned(string connectionString) => new(ConnectionStrings.TunePostgres(connectionString));
}
