using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;

namespace Chat.Api.Sessions;

/// <summary>
/// Refuses passwords that guessers try first: a common word with some digits, a row of the keyboard, the user's own name. The words are in
/// <c>commonWords.txt</c>.
/// </summary>
internal sealed class CommonPasswords : IPasswordValidator<User>
{
    public const string Code = "CommonPassword";

    /// <summary>The pieces of which a password must have more: two words and one character can be guessed.</summary>
    private const int TooFewPieces = 3;

    private static readonly string[] Common = Read();

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(IsCommon(password ?? "", user.Name, user.Email ?? "")
            ? IdentityResult.Failed(new IdentityError { Code = Code, Description = "The password is too easy to guess." })
            : IdentityResult.Success);

    /// <summary>Whether the password consists of few pieces: common words, words about the user, runs, years, single characters.</summary>
    public static bool IsCommon(string password, string name, string email)
    {
        var own = $"{name} {email}".ToLowerInvariant()
            .Split([' ', '.', '@', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= PasswordPieces.ShortestWord);
        return PasswordPieces.Count(password, [.. own, .. Common]) <= TooFewPieces;
    }

    private static string[] Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("commonWords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
    }
}
