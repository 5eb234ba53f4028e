namespace Chat.Api.Database;

/// <summary>
/// Planner settings for statements on tables that are empty at one moment and full at the next. Statistics mislead there: after a vacuum or
/// an analyze of the empty table, the planner assumes one row.
/// </summary>
internal static class PlanSettings
{
    /// <summary>
    /// For the rest of the transaction: no generic plans, and plain index scans, which give rows in the order of the index
    /// (docs/adr/0018-plans-for-any-amount-of-data.md).
    /// </summary>
    public const string ByIndex = "SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL enable_bitmapscan = off;";
}
