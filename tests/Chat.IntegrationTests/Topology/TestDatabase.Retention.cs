using Chat.IntegrationTests.Driver;

namespace Chat.IntegrationTests.Topology;

/// <content>Conversations and people that are to be forgotten.</content>
public sealed partial class TestDatabase
{
    /// <summary>Moves the end of the pair's coaching this much into the past.</summary>
    public Task AgeEndAsync(Pair pair, TimeSpan by) => ExecuteAsync(
        "UPDATE coachings SET ended_at = ended_at - $1 WHERE student_id = $2 AND coach_id = $3",
        by,
        pair.Student.UserId,
        pair.Coach.UserId);

    /// <summary>Moves the time of the announced erasure this much towards the past.</summary>
    public Task AgeAnnouncementAsync(Pair pair, TimeSpan by) => ExecuteAsync(
        $"UPDATE erasures SET erases_at = erases_at - $3 WHERE {ItsConversation}", pair.Student.UserId, pair.Coach.UserId, by);

    /// <summary>Gives the deleted messages of the pair a text that opens with no key.</summary>
    public Task FillAsync(Pair pair) => ExecuteAsync(
        $"UPDATE messages SET body = '\\x00', deleted_at = NULL WHERE {ItsConversation} AND body IS NULL",
        pair.Student.UserId,
        pair.Coach.UserId);

    /// <summary>The tables that have a word anywhere in a row.</summary>
    public Task<IReadOnlyList<string>> MentionsAsync(string word) => TablesAsync(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
        table => $"SELECT EXISTS (SELECT FROM \"{table}\" it WHERE it::text ILIKE '%{word}%')");

    /// <summary>The tables with rows of a person that say more than that the person had conversations.</summary>
    public Task<IReadOnlyList<string>> RowsOfAsync(Person person) => TablesAsync(
        """
        SELECT table_name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'user_id' AND table_name NOT IN ('participants', 'open_conversations',
            'readable_conversations', 'outbox')
        """,
        table => $"SELECT EXISTS (SELECT FROM \"{table}\" WHERE user_id = {person.UserId})");

    private async Task<IReadOnlyList<string>> TablesAsync(string tables, Func<string, string> question)
    {
        List<string> found = [];
        List<string> names = [];
        await using (var command = Command(tables))
        {
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await rows.ReadAsync(TestContext.Current.CancellationToken)) names.Add(rows.GetString(0));
        }

        foreach (var name in names)
        {
            if (await ValueAsync<bool>(question(name))) found.Add(name);
        }

        return found;
    }
}
