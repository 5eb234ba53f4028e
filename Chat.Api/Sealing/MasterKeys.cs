using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Chat.Api.Sealing;

/// <summary>
/// The master keys, read from the key file at the start, each minute, and when a value names an unknown key. A faulty file stops a start;
/// later the fault is logged, and the keys stay as they were.
/// </summary>
internal sealed partial class MasterKeys(IOptions<KeyFileOptions> options, TimeProvider clock, ILogger<MasterKeys> logger)
    : BackgroundService
{
    /// <summary>The least time between two readings because of unknown keys.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _reading = new();
    private KeyRing? _ring;
    private long _readAt;

    /// <exception cref="WrongKeysException">The key file is missing or faulty.</exception>
    public MasterKey Current => Ring.Current;

    private KeyRing Ring => Volatile.Read(ref _ring) ?? ReadFirst();

    /// <exception cref="CryptographicException">The key file does not hold the key.</exception>
    public MasterKey Find(string id) => TryFind(id)
        ?? throw new CryptographicException($"The key file does not hold the master key {id}.");

    public MasterKey? TryFind(string id)
    {
        if (Ring.TryFind(id, out var key)) return key;
        lock (_reading)
        {
            if (clock.GetElapsedTime(_readAt) >= Pause) ReadAgain();
        }

        return Ring.TryFind(id, out key) ? key : null;
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _ = Ring;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            lock (_reading) ReadAgain();
        }
    }

    private KeyRing ReadFirst()
    {
        lock (_reading) return _ring ??= Read();
    }

    private void ReadAgain()
    {
        try
        {
            Volatile.Write(ref _ring, Read());
        }
        catch (WrongKeysException exception)
        {
            LogKept(logger, exception.Message);
        }
    }

    /// <exception cref="WrongKeysException">The file can't be read, or is faulty.</exception>
    private KeyRing Read()
    {
        _readAt = clock.GetTimestamp();
        try
        {
            return KeyRing.Parse(File.ReadAllText(options.Value.KeyFile));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            throw new WrongKeysException(
                $"Sealing:KeyFile {options.Value.KeyFile} gives no master keys: {exception.Message}", exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Fault}. The master keys stay as they were")]
    private static partial void LogKept(ILogger logger, string fault);
}
