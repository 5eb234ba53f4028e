namespace Chat.IntegrationTests.Topology;

/// <content>Imports of people.</content>
public sealed partial class TestDatabase
{
    /// <summary>Begins an import, and acts while it has written people and can't write their audit entries yet.</summary>
    public async Task<T> WhileAnImportWaitsAsync<T>(Func<Task<T>> import, Func<Task> act)
    {
        Task<T> importing;
        await using (var held = await HeldLock.TakeAsync(_source, "LOCK TABLE audit_entries IN SHARE MODE"))
        {
            importing = import();
            await held.IsWaitedForAsync();
            await act();
        }

        return await importing;
    }

    /// <summary>Adds students whom no file names.</summary>
    public Task AddStudentsAsync(int count) => ExecuteAsync(
        """
        INSERT INTO users (name, role, email, normalized_email, user_name, normalized_user_name, email_confirmed, phone_number_confirmed,
            two_factor_enabled, lockout_enabled, access_failed_count)
        SELECT 'Mass ' || md5(n::text), 'student', address, upper(address), address, upper(address), false, false, false, false, 0
        FROM generate_series(1, $1) n, LATERAL (SELECT md5(n::text) || '@mass.test' AS address) AS made;
        """,
        count);

    /// <summary>Updates PostgreSQL's statistics on users.</summary>
    public Task AnalyzeUsersAsync() => ExecuteAsync("ANALYZE users");
}
