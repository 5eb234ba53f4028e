namespace Chat.Api.Sessions;

/// <summary>Two settings of the section <c>SchoolAccount</c>, which say who may sign in with a password beside it.</summary>
internal sealed class PasswordSignInOptions
{
    public const string Section = "SchoolAccount";

    /// <summary>Whether everybody may sign in with a password.</summary>
    public bool PasswordSignIn { get; init; } = true;

    /// <summary>The address of the admin who may sign in with a password all the same, while the provider is down.</summary>
    public string? BreakGlass { get; init; }
}
