using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Invitations;
using Chat.Api.People;
using Chat.Api.Users;
using Chat.ServiceDefaults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Deployment;

/// <summary>
/// Makes the first admin outside development, with the address in the setting <c>Admin:Email</c>, and prints a link with which that admin
/// chooses a password. Each further run prints a new link, until an admin can sign in.
/// </summary>
internal sealed partial class FirstAdmin(
    ChatDb database, UserManager<User> users, OneTimeLinks links, AuditLog audit, IConfiguration configuration, ILogger<FirstAdmin> logger)
{
    private const string Setting = "Admin:Email";

    /// <exception cref="InvalidOperationException">The address was refused, or a setting is missing; the message says why.</exception>
    public async Task MakeAsync()
    {
        var admins = database.Users.Where(user => user.Role == Role.Admin);
        var canSignIn = await admins.AnyAsync(
            admin => admin.PasswordHash != null || database.UserLogins.Any(login => login.UserId == admin.Id));
        if (canSignIn) return;
        var waiting = await admins.OrderBy(admin => admin.Id).Select(admin => (long?)admin.Id).FirstOrDefaultAsync();
        var email = configuration[Setting];
        if (waiting is null && string.IsNullOrEmpty(email))
        {
            LogNone(logger);
            return;
        }

        var origin = configuration.GetPublicOrigins()[0];
        await using var transaction = await database.Database.BeginTransactionAsync();
        var token = await links.MakeAsync(waiting ?? await MakeAsync(email!), LinkPurpose.Invitation, CancellationToken.None);
        await transaction.CommitAsync();

        // Not through the log, which may be collected elsewhere.
        await Console.Out.WriteLineAsync(
            $"The first admin chooses a password here, once, within 72 hours: {origin}{OneTimeLinks.Page}{token}");
    }

    private async Task<long> MakeAsync(string email)
    {
        var (wanted, errors) = PersonCheck.Check(new PersonTextDto("Admin", email, Role.Admin, Language: null, ExternalId: null));
        if (wanted is null) throw Refusal(errors.Values.SelectMany(reasons => reasons));
        var admin = new User { UserName = wanted.Email, Email = wanted.Email, Name = wanted.Name, Role = Role.Admin };
        var made = await users.CreateAsync(admin);
        if (!made.Succeeded) throw Refusal(made.Errors.Select(error => error.Description));
        AuditChangeDto[] changes = [new("name", null, admin.Name), new("email", null, admin.Email), new("role", null, "admin")];
        await audit.WriteAsync(Actor.Program, AuditAction.PersonCreated, admin.Id, other: null, changes, CancellationToken.None);
        return admin.Id;
    }

    private static InvalidOperationException Refusal(IEnumerable<string> reasons) =>
        new($"{Setting} makes no account: {string.Join(' ', reasons)}");

    [LoggerMessage(LogLevel.Warning, "There is no admin yet: set Admin:Email and migrate again")]
    private static partial void LogNone(ILogger logger);
}
