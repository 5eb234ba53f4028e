using Chat.Api.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Setup;

/// <summary>The verb <c>migrate</c>: brings the database up to date, makes the first accounts, and ends.</summary>
internal static partial class Migration
{
    public const string Verb = "migrate";

    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChatDb>();
        await database.Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<ApiRole>().UpdateAsync();
        MakeFirstKey(scope.ServiceProvider.GetRequiredService<IDataProtectionProvider>());
        if (app.Environment.IsDevelopment())
            await scope.ServiceProvider.GetRequiredService<DemoAccounts>().MakeAsync();
        else
            await scope.ServiceProvider.GetRequiredService<FirstAdmin>().MakeAsync();
        LogDone(app.Logger);
    }

    /// <summary>Makes the key that protects cookies, unless there is one: APIs that start at once would each make their own.</summary>
    private static void MakeFirstKey(IDataProtectionProvider protection) => protection.CreateProtector(nameof(Migration)).Protect([]);

    [LoggerMessage(LogLevel.Information, "The database is up to date")]
    private static partial void LogDone(ILogger logger);
}
