using System.Collections.Concurrent;

namespace Chat.Api.Numbers;

/// <summary>Keeps the numbers for a minute, because reading them costs more than other calls. One call reads at a time.</summary>
internal sealed class NumbersCache(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<int, (DateTimeOffset ReadAt, NumbersDto Numbers)> _kept = new();
    private readonly SemaphoreSlim _reading = new(1);

    public async Task<NumbersDto> ReadAsync(int unansweredDays, CancellationToken cancellation)
    {
        if (Find(unansweredDays) is { } kept) return kept;
        await _reading.WaitAsync(cancellation);
        try
        {
            if (Find(unansweredDays) is { } meanwhile) return meanwhile;
            await using var scope = scopes.CreateAsyncScope();
            var readAt = clock.GetUtcNow();
            var numbers = await scope.ServiceProvider.GetRequiredService<NumbersReader>().ReadAsync(unansweredDays, readAt, cancellation);
            _kept[unansweredDays] = (readAt, numbers);
            return numbers;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private NumbersDto? Find(int unansweredDays) =>
        _kept.TryGetValue(unansweredDays, out var kept) && clock.GetUtcNow() - kept.ReadAt < Lifetime ? kept.Numbers : null;
}
