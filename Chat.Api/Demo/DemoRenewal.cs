using Chat.Api.Database;
using Chat.Api.Sealing;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Demo;

/// <summary>The verb <c>renew-demo</c>, in development only: deletes all data, makes the demo accounts again, and exits.</summary>
internal static partial class DemoRenewal
{
    public const string Verb = "renew-demo";

    /// <exception cref="InvalidOperationException">This is no development environment.</exception>
    public static async Task RenewDemoAsync(this WebApplication app)
    {
        if (!DemoAccounts.AreWanted(app.Environment, app.Configuration))
            throw new InvalidOperationException($"The verb {Verb} deletes all data: it is there in development only.");
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ChatDb>();
#pragma warning disable EF1002 // The names are those of the model.
        await database.Database.ExecuteSqlRawAsync($"TRUNCATE {string.Join(", ", Tables(database))} RESTART IDENTITY");
#pragma warning restore EF1002
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().MakeAsync();
        LogRenewed(app.Logger);
    }

    /// <summary>All tables except those of keys, without which the running API would refuse the next cookies.</summary>
    private static IEnumerable<string> Tables(ChatDb database) => database.Model.GetEntityTypes()
        .Where(entity => entity.ClrType != typeof(DataProtectionKey) && entity.ClrType != typeof(KnownMasterKey)
            && entity.GetViewName() is null)
        .Select(entity => entity.GetTableName())
        .OfType<string>()
        .Distinct();

    [LoggerMessage(LogLevel.Information, "The demo data is as it was at the beginning")]
    private static partial void LogRenewed(ILogger logger);
}
