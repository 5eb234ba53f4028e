using System.Security.Cryptography;
using System.Text;
using Chat.Api.Problems;
using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chat.Api.LeakedPasswords;

/// <summary>Refuses passwords of the lists of leaked ones, and asks no other service about a password (ADR 37).</summary>
internal sealed partial class LeakedPasswordRule(IOptions<LeakedPasswordOptions> options, ILogger<LeakedPasswordRule> logger)
    : IPasswordValidator<User>
{
    public const string Code = "LeakedPassword";

    /// <exception cref="BusyException">A list can't be read. No password is set without this check.</exception>
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(IsLeaked(password ?? "")
            ? IdentityResult.Failed(new IdentityError { Code = Code, Description = "The password is known from a data leak." })
            : IdentityResult.Success);

    private bool IsLeaked(string password)
    {
        var hash = HashOf(password);
        try
        {
            return options.Value.Lists.Any(path => IsIn(path, hash));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            LogUnreadable(logger, fault);
            throw new BusyException("The list of leaked passwords can't be read now. Try again.");
        }
    }

    /// <summary>Opens the list for each look-up, so that an operator may replace the file at any time.</summary>
    private static bool IsIn(string path, string hash)
    {
        using var file = new HashFile(path);
        return file.Contains(hash);
    }

#pragma warning disable CA5350 // The lists have SHA-1. Nothing relies on its strength: the hash is looked up, and not kept.
    private static string HashOf(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350

    [LoggerMessage(4151, LogLevel.Error, "No password can be set, because a list of leaked passwords can't be read")]
    private static partial void LogUnreadable(ILogger logger, Exception fault);
}
