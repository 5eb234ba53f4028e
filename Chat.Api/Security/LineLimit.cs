namespace Chat.Api.Security;

/// <summary>Lets one line a second into the log, and counts the others: whoever is refused all the time must not fill it.</summary>
internal sealed class LineLimit(TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private DateTimeOffset _next;
    private int _withheld;

    /// <param name="withheld">How many lines were withheld since the last one; 0 when this one is.</param>
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
