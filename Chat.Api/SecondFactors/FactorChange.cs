using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.SecondFactors;

/// <summary>A change of a user's second factors, of which the user is told by mail.</summary>
internal enum FactorChange
{
    AppSetUp,
    AppRemoved,
    RecoveryCodesMade,
    RecoveryCodeUsed,

    /// <summary>An administrator, or a recovery, removed all second factors.</summary>
    AllRemoved,
}

internal static class FactorChangeNames
{
    /// <summary>The key of the change in the data of a mail.</summary>
    public const string Key = "change";

    public static string ToName(this FactorChange change) => WireName.Write(change);

    public static IReadOnlyDictionary<string, string> ToMailData(this FactorChange change) =>
        new Dictionary<string, string>(StringComparer.Ordinal) { [Key] = change.ToName() };
}
