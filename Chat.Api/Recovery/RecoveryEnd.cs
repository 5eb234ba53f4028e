using Chat.Api.Audit;
using Chat.Api.Database;
using Chat.Api.Invitations;
using Chat.Api.Mail;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Recovery;

/// <summary>
/// Uses the link of a recovery: sets the new password, removes all second factors and known devices, and ends all sessions, in one
/// transaction.
/// </summary>
internal sealed class RecoveryEnd(
    ChatDb database, NewPassword passwords, IEnumerable<ISecondFactors> factors, MailOutbox mail, AuditLog audit)
{
    public Task<NewPasswordResult> UseAsync(string token, string wanted, CancellationToken cancellation) =>
        passwords.SetAsync(token, wanted, FinishAsync, cancellation);

    private async Task FinishAsync(long user, CancellationToken cancellation)
    {
        foreach (var factor in factors) await factor.RemoveAllAsync(user, cancellation);
        await database.KnownDevices.Where(device => device.UserId == user).ExecuteDeleteAsync(cancellation);
        await database.Database.ExecuteSqlAsync($"DELETE FROM recoveries WHERE user_id = {user}", cancellation);
        await mail.AddAsync(user, MailKind.RecoveryUsed, data: null, token: null, cancellation);
        await audit.WriteAsync(Actor.Owner(user), AuditAction.RecoveryUsed, user, null, [], cancellation);
    }
}
