namespace Chat.AppHost.Local;

/// <summary>Tells whether a part that was started can be used.</summary>
internal interface IProbe
{
    /// <param name="pid">The process that must be the one that answers, where that can be told; null for any.</param>
    /// <param name="cancellationToken">Ends the wait for an answer.</param>
    Task<bool> IsReadyAsync(int? pid, CancellationToken cancellationToken);
}
