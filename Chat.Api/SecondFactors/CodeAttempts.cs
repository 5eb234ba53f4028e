using System.Globalization;
using Chat.Api.Sessions;

namespace Chat.Api.SecondFactors;

/// <summary>
/// Limits the codes that are tried for a user. The right password does not reset this count: somebody who knows the password could
/// otherwise guess for ever.
/// </summary>
internal sealed class CodeAttempts(AttemptCounts counts)
{
    /// <summary>The codes that may be tried within <see cref="Window"/>.</summary>
    public const int Most = 10;

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Counts an attempt before the code is checked, so that concurrent guesses count too.</summary>
    /// <returns>The time to wait, if no attempt is left; otherwise null.</returns>
    public async Task<TimeSpan?> TakeAsync(long user, CancellationToken cancellation) =>
        await counts.AddAsync(Subject(user), Window, cancellation) > Most
            ? await counts.WaitAsync([(Subject(user), Most)], cancellation)
            : null;

    /// <summary>Forgets the attempts, because a code was right.</summary>
    public Task SucceededAsync(long user, CancellationToken cancellation) => counts.ForgetAsync(Subject(user), cancellation);

    private static string Subject(long user) => string.Create(CultureInfo.InvariantCulture, $"code:{user}");
}
