namespace Chat.AppHost.Local;

/// <summary>Tells whether a part that was started can be used.</summary>
internal interface IProbe
{
    Task<bool> IsReadyAsync(int pid, CancellationToken cancellationToken);
}
