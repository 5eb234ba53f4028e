using Chat.Api.Database;
using Chat.Api.Demo;
using Chat.Api.Sealing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Deployment;

/// <summary>The verb <c>migrate</c>: migrates the database, seals clear texts, makes the first accounts, and exits.</summary>
internal static partial class Migration
{
    public const string Verb = "migrate";

    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChatDb>();
        await database.Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<ApiRole>().UpdateAsync();
        var rotation = scope.ServiceProvider.GetRequiredService<KeyRotation>();
        await rotation.CheckAsync(CancellationToken.None);
        MakeFirstKey(scope.ServiceProvider.GetRequiredService<IDataProtectionProvider>());
        await rotation.RenewAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ClearTexts>().SealAsync();
        if (DemoAccounts.AreWanted(app.Environment, app.Configuration))
            await scope.ServiceProvider.GetRequiredService<DemoAccounts>().MakeAsync();
        else
            await scope.ServiceProvider.GetRequiredService<FirstAdmin>().MakeAsync();
        LogDone(app.Logger);
    }

    /// <summary>Makes the key that protects cookies, if there is none: APIs that start together would each make one.</summary>
    private static void MakeFirstKey(IDataProtectionProvider protection) => protection.CreateProtector(nameof(Migration)).Protect([]);

    [LoggerMessage(LogLevel.Information, "The database is up to date")]
    private static partial void LogDone(ILogger logger);
}
