using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chat.Api.Database;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.SecondFactors;

/// <summary>Makes recovery codes, and uses each of them once.</summary>
internal sealed class RecoveryCodes(ChatDb database)
{
    /// <summary>The number of codes that a user gets.</summary>
    public const int Count = 10;

    private const int RandomBytes = 15;

    /// <summary>Makes codes in the caller's transaction. The user's former ones are void.</summary>
    public async Task<IReadOnlyList<string>> MakeAsync(long user, CancellationToken cancellation)
    {
        string[] codes = [.. Enumerable.Range(0, Count).Select(_ => GivenCode.Write(RandomNumberGenerator.GetBytes(RandomBytes)))];
        string[] hashes = [.. codes.Select(code => Convert.ToHexString(Hash(user, GivenCode.Read(code)!)))];
        await RemoveAsync(user, cancellation);
        await database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO recovery_codes (user_id, code_hash) SELECT {user}, decode(hash, 'hex') FROM unnest({hashes}) AS hash
            """,
            cancellation);
        return codes;
    }

    /// <summary>Uses a code in the caller's transaction; false when the user has no such code.</summary>
    public async Task<bool> UseAsync(long user, GivenCode code, CancellationToken cancellation) =>
        await database.Database.ExecuteSqlAsync(
            $"DELETE FROM recovery_codes WHERE user_id = {user} AND code_hash = {Hash(user, code)}", cancellation) > 0;

    public Task<int> RemoveAsync(long user, CancellationToken cancellation) =>
        database.RecoveryCodes.Where(code => code.UserId == user).ExecuteDeleteAsync(cancellation);

    private static byte[] Hash(long user, GivenCode code) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{user}:{code.Text}")));
}
