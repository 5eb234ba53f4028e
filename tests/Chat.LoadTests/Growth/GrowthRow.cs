using System.Globalization;

namespace Chat.LoadTests.Growth;

/// <summary>The cost of calls at one size, in milliseconds each.</summary>
/// <param name="Messages">The number of stored messages.</param>
/// <param name="Bytes">The size of the messages' table with its indexes.</param>
/// <param name="Send">A send to the long conversation.</param>
/// <param name="Fetch">A fetch of the messages after a new one.</param>
/// <param name="History">A fetch of fifty messages in the middle of the long conversation.</param>
/// <param name="Unread">The list of one conversation in which nothing was read.</param>
/// <param name="Inbox">The list of a coach with many conversations, a third of which has unread messages.</param>
internal sealed record GrowthRow(long Messages, long Bytes, double Send, double Fetch, double History, double Unread, double Inbox)
{
    private static readonly (string Name, Func<GrowthRow, double> Cost)[] Calls =
    [
        ("send", row => row.Send),
        ("fetch", row => row.Fetch),
        ("history", row => row.History),
        ("unread", row => row.Unread),
        ("inbox", row => row.Inbox),
    ];

    public static void Print(IEnumerable<GrowthRow> rows)
    {
        Console.WriteLine();
        Console.WriteLine(Line("messages", "GB", [.. Calls.Select(call => $"{call.Name} ms")]));
        foreach (var row in rows)
        {
            Console.WriteLine(Line(
                row.Messages.ToString("N0", CultureInfo.InvariantCulture),
                (row.Bytes / 1e9).ToString("0.000", CultureInfo.InvariantCulture),
                [.. Calls.Select(call => call.Cost(row).ToString("0.00", CultureInfo.InvariantCulture))]));
        }
    }

    /// <summary>The calls whose time at the last size is more than this factor times the time at the first size.</summary>
    public static IReadOnlyList<string> Grown(IReadOnlyList<GrowthRow> rows, double most) =>
        [.. Calls.Where(call => call.Cost(rows[^1]) > most * call.Cost(rows[0])).Select(call => call.Name)];

    private static string Line(string messages, string size, string[] costs) =>
        $"{messages,14}{size,10}{string.Concat(costs.Select(cost => $"{cost,14}"))}";
}
