namespace Chat.Api.Database;

/// <summary>
/// Planner settings for statements on tables that are empty one moment and full the next. Statistics are no guide there: after a vacuum or
/// an analyze of the empty table the planner believes in one row, whatever has come since.
/// </summary>
internal static class PlanSettings
{
    /// <summary>
    /// For the rest of the transaction: no generic plans, and rows are found by an index, in its order. Statements that join such tables
    /// must also look up one side by the keys of the other (<c>id = ANY(ARRAY(SELECT …))</c>, <c>LATERAL</c>), because a nested loop may
    /// begin at either side.
    /// </summary>
    public const string ByIndex =
        "SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off;";
}
