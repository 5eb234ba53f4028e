namespace Chat.ServiceDefaults.Contracts;

/// <summary>The script for dead letters, which the Worker's verb and the API's administration share.</summary>
public static class DeadLetterScripts
{
    /// <summary>Moves the items of all dead letters to the queue, the oldest first, and returns their number. KEYS: queue, dead.</summary>
    public const string Retry =
        """
        local moved = 0
        while true do
            local letter = redis.call('RPOP', KEYS[2])
            if not letter then return moved end
            redis.call('LPUSH', KEYS[1], cjson.decode(letter).item)
            moved = moved + 1
        end
        """;
}
