namespace Chat.ServiceDefaults;

/// <summary>
/// Lets one line a second into the log and counts the others, so that a caller who is refused all the time can't fill the log.
/// </summary>
public sealed class LineLimit(TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private DateTimeOffset _next;
    private int _withheld;

    /// <returns>Whether the line may be written.</returns>
    /// <param name="withheld">The number of lines withheld since the last written one; 0 when this line is withheld.</param>
    public bool TryTake(out int withheld)
    {
        lock (_gate)
        {
            withheld = 0;
            var now = clock.GetUtcNow();
            if (now < _next)
            {
                _withheld++;
                return false;
            }

            (_next, withheld, _withheld) = (now + Pause, _withheld, 0);
            return true;
        }
    }
}
