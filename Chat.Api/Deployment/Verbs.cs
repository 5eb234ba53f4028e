using Chat.Api.Accesses;
using Chat.Api.Demo;
using Chat.Api.Importing;
using Chat.Api.Sealing;
using Npgsql;

namespace Chat.Api.Deployment;

/// <summary>The verbs of the program: with one of them as its argument, the program does that alone, and serves nothing.</summary>
internal static partial class Verbs
{
    /// <returns>Whether the arguments had a verb. When the verb failed, the process has an exit code other than 0.</returns>
    public static async Task<bool> IsDoneByVerbAsync(this WebApplication app, string[] arguments)
    {
        Func<Task>? run = arguments switch
        {
            [Migration.Verb] => app.MigrateAsync,
            [DemoRenewal.Verb] => app.RenewDemoAsync,
            [KeyRotation.Verb] => app.RotateKeysAsync,
            [AccessVerification.Verb] => app.VerifyAccessesAsync,
            _ when ImportVerb.IsIn(arguments) => () => app.ImportAsync(arguments),
            _ => null,
        };
        if (run is null) return false;
        try
        {
            await run();
        }
        catch (WrongKeysException refusal)
        {
            LogRefused(app.Logger, refusal.Message);
            Environment.ExitCode = 1;
        }
        catch (Exception exception) when (exception.GetBaseException() is NpgsqlException failure && IsRefusal(failure))
        {
            LogRefused(app.Logger, failure.Message);
            Environment.ExitCode = 1;
        }

        return true;
    }

    /// <summary>Whether PostgreSQL refuses the connection: a wrong password, role, database or address. One line says enough.</summary>
    private static bool IsRefusal(NpgsqlException failure) => failure is not PostgresException { SqlState: var state }
        || state.StartsWith("28", StringComparison.Ordinal) || state.StartsWith("3D", StringComparison.Ordinal);

    [LoggerMessage(LogLevel.Critical, "{Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);
}
