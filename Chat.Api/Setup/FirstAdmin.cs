using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Setup;

/// <summary>Makes the first admin outside development from the settings <c>Admin:Email</c> and <c>Admin:Password</c>.</summary>
internal sealed partial class FirstAdmin(
    ChatDb database, UserManager<User> users, AuditLog audit, IConfiguration configuration, ILogger<FirstAdmin> logger)
{
    /// <summary>Makes the admin if there is none. Later starts ignore the settings, which should then be removed.</summary>
    /// <exception cref="InvalidOperationException">The account was refused; the message says why.</exception>
    public async Task MakeAsync()
    {
        if (await users.Users.AnyAsync(user => user.Role == Role.Admin)) return;
        var (email, password) = (configuration["Admin:Email"], configuration["Admin:Password"]);
        if (string.IsNullOrEmpty(email) || string.IsNullOrEmpty(password))
        {
            LogNone(logger);
            return;
        }

        await using var transaction = await database.Database.BeginTransactionAsync();
        var admin = new User { UserName = email, Email = email, Name = "Admin", Role = Role.Admin };
        var made = await users.CreateAsync(admin, password);
        var faults = string.Join(' ', made.Errors.Select(error => error.Description));
        if (!made.Succeeded) throw new InvalidOperationException($"Admin:Email and Admin:Password make no account: {faults}");
        AuditChangeDto[] changes = [new("name", null, admin.Name), new("email", null, email), new("role", null, "admin")];
        await audit.WriteAsync(Actor.Program, AuditAction.PersonCreated, admin.Id, other: null, changes, CancellationToken.None);
        await transaction.CommitAsync();
    }

    [LoggerMessage(LogLevel.Warning, "There is no admin yet: set Admin:Email and Admin:Password and migrate again")]
    private static partial void LogNone(ILogger logger);
}
