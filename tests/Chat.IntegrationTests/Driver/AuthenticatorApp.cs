using OtpNet;

namespace Chat.IntegrationTests.Driver;

/// <summary>A secret for an app.</summary>
public sealed record NewApp(string Secret, string Uri);

/// <summary>The recovery codes of a user.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

/// <summary>The second factor of a user.</summary>
public sealed record SecondFactor(DateTimeOffset? AppSince, int RecoveryCodesLeft, int Passkeys, bool Required);

/// <summary>A person's authenticator app. Chat takes the code of the next step too, so a test has several codes without a wait.</summary>
public sealed class AuthenticatorApp(string secret)
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private readonly DateTime _start = DateTime.UtcNow;

    /// <summary>The code of the step in which the app was made, or that many steps later.</summary>
    public string Code(int later = 0) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(_start + (later * Step));

    /// <summary>Sets an app up with the code of its first step, and returns it with the recovery codes.</summary>
    public static async Task<(AuthenticatorApp App, IReadOnlyList<string> Codes)> SetUpAsync(Person person)
    {
        var app = await BeginAsync(person);
        using var confirmed = await ConfirmAsync(person, app.Code());
        return (app, (await confirmed.ShouldHoldAsync<RecoveryCodes>()).Codes);
    }

    public static async Task<AuthenticatorApp> BeginAsync(Person person)
    {
        using var begun = await person.PostAsync("/api/me/second-factor/app");
        return new((await begun.ShouldHoldAsync<NewApp>()).Secret);
    }

    public static Task<HttpResponseMessage> ConfirmAsync(Person person, string code) =>
        person.PostAsync("/api/me/second-factor/app/confirmation", new { code });

    /// <summary>The second factor as the person sees it.</summary>
    public static async Task<SecondFactor> ReadAsync(Person person)
    {
        using var response = await person.GetAsync("/api/me/second-factor");
        return await response.ShouldHoldAsync<SecondFactor>();
    }

    public static Task<HttpResponseMessage> GiveAsync(Person person, string code) => person.PostAsync("/api/session/code", new { code });
}
