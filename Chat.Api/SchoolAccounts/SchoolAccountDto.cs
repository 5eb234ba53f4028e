using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.SchoolAccounts;

/// <summary>The ways to sign in.</summary>
/// <param name="SchoolAccount">The sign-in with a school account; null where it is not set up.</param>
/// <param name="Passwords">Whether everybody may sign in with a password; otherwise one admin may in an emergency.</param>
internal sealed record SignInOptionsDto(SchoolAccountDto? SchoolAccount, bool Passwords);

/// <summary>The sign-in with a school account.</summary>
/// <param name="Name">The name for the button, such as the school's; null for none.</param>
/// <param name="SignsOut">Whether a page that has signed out goes on to <c>/api/session/school-account/sign-out</c>.</param>
internal sealed record SchoolAccountDto(string? Name, bool SignsOut);

/// <summary>A finished sign-in.</summary>
/// <param name="User">The user of the session.</param>
/// <param name="To">The path of the page that the user wanted.</param>
internal sealed record SchoolSignedInDto(SignedInUser User, string To);
