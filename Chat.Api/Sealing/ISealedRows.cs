namespace Chat.Api.Sealing;

/// <summary>Rows of a feature that master keys seal directly. A rotation seals them again.</summary>
internal interface ISealedRows
{
    /// <summary>The ids of the master keys that the rows need.</summary>
    Task<IReadOnlyList<string>> MastersAsync(CancellationToken cancellation);

    /// <summary>Seals the rows of former master keys with the current one, while the feature goes on.</summary>
    /// <returns>The number of rows.</returns>
    Task<int> RenewAsync(CancellationToken cancellation);
}
