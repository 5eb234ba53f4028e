using System.Net;
using Chat.Api.Database;
using Chat.Api.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Invitations;

/// <summary>
/// Takes requests for a new password. A known address and an unknown one cost the same statements, so neither the answer nor its time tells
/// which addresses exist.
/// </summary>
internal sealed class PasswordRequests(ChatDb database, ILookupNormalizer normalizer, AttemptCounts counts)
{
    /// <summary>The requests for one address in an hour; further ones are taken and forgotten.</summary>
    private const int MostPerAddress = 3;

    /// <summary>The requests from one network address in an hour, as from a school's network; further ones are refused.</summary>
    private const int MostPerNetwork = 200;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <returns>The time to wait; null when the request was taken.</returns>
    public async Task<TimeSpan?> TakeAsync(string email, IPAddress? network, CancellationToken cancellation)
    {
        var fromNetwork = await counts.AddAsync($"password-network:{Network.Of(network)}", Window, cancellation);
        if (fromNetwork > MostPerNetwork) return Window;
        var forAddress = await counts.AddAsync($"password-request:{normalizer.NormalizeEmail(email)}", Window, cancellation);
        if (forAddress > MostPerAddress) return null;
        await database.Database.ExecuteSqlAsync($"INSERT INTO password_requests (email) VALUES ({email})", cancellation);
        return null;
    }
}
