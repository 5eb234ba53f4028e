namespace Chat.Api.Database;

/// <summary>
/// Planner settings for statements on tables that are empty at one moment and full at the next. Statistics mislead there: after a vacuum or
/// an analyze of the empty table, the planner assumes one row.
/// </summary>
internal static class PlanSettings
{
    /// <summary>
    /// For the rest of the transaction: no generic plans, and index scans only. A statement that joins such tables must also look up one
    /// side by keys of the other (<c>id = ANY(ARRAY(SELECT …))</c>, <c>LATERAL</c>), because a nested loop can start at either side.
    /// </summary>
    public const string ByIndex =
        "SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off;";
}
