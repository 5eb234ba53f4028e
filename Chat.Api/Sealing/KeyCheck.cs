using Chat.Api.Database;

namespace Chat.Api.Sealing;

/// <summary>Stops an instance whose key file is not that of the database. While PostgreSQL is away, the check waits for it.</summary>
internal sealed partial class KeyCheck(
    IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<KeyCheck> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await IsDoneAsync(stoppingToken)) await Task.Delay(Pause, clock, stoppingToken);
    }

    private async Task<bool> IsDoneAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<KeyRotation>().CheckAsync(stopping);
            return true;
        }
        catch (WrongKeysException exception)
        {
            LogWrongKeys(logger, exception.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
            return true;
        }
        catch (Exception exception) when (exception.IsDatabaseTrouble())
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Critical, "{Fault}")]
    private static partial void LogWrongKeys(ILogger logger, string fault);
}
