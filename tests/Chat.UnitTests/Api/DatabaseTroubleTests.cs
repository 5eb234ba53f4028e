using Chat.Api.Database;
using Npgsql;

namespace Chat.UnitTests.Api;

public sealed class DatabaseTroubleTests
{
    [Theory]
    [InlineData(PostgresErrorCodes.ReadOnlySqlTransaction)]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    [InlineData(PostgresErrorCodes.DiskFull)]
    [InlineData(PostgresErrorCodes.TooManyConnections)]
    [InlineData(PostgresErrorCodes.CannotConnectNow)]
    [InlineData(PostgresErrorCodes.ConnectionException)]
    [InlineData(PostgresErrorCodes.ConnectionFailure)]
    [InlineData(PostgresErrorCodes.SqlServerRejectedEstablishmentOfSqlConnection)]
    public void A_server_that_cannot_work_now_is_an_outage_and_evicts_its_connections(string state)
    {
        var trouble = Refused(state);
        DatabaseOutage.CauseOf(new InvalidOperationException("Wrapped.", trouble)).ShouldBeSameAs(trouble);
        trouble.EvictsConnections().ShouldBeTrue();
    }

    [Theory]
    [InlineData(PostgresErrorCodes.UniqueViolation)]
    [InlineData(PostgresErrorCodes.SyntaxError)]
    [InlineData(PostgresErrorCodes.InsufficientPrivilege)]
    public void A_statement_that_is_wrong_is_no_outage(string state)
    {
        DatabaseOutage.CauseOf(Refused(state)).ShouldBeNull();
        Refused(state).EvictsConnections().ShouldBeFalse();
    }

    private static PostgresException Refused(string state) => new("refused", "ERROR", "ERROR", state);
}
