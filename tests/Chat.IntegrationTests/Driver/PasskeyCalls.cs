using System.Net;
using System.Text.Json;

namespace Chat.IntegrationTests.Driver;

/// <summary>A passkey as its user sees it.</summary>
public sealed record Passkey(Guid Id, string Name, bool IsSynced, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

/// <summary>The calls about passkeys.</summary>
public static class PasskeyCalls
{
    private const string Mine = "/api/me/passkeys";
    private const string SignIn = "/api/session/passkey";
    private const string Proof = "/api/session/proof/passkey";

    /// <summary>An authenticator in the person's browser.</summary>
    public static Authenticator NewAuthenticator(this Person person) => new(person.Origin);

    /// <summary>The options of one of these calls.</summary>
    public static async Task<JsonElement> OptionsAsync(this Person person, string path)
    {
        using var response = await person.PostAsync($"{path}/options");
        return await response.ShouldHoldAsync<JsonElement>();
    }

    public static Task<JsonElement> SignInOptionsAsync(this Person person) => person.OptionsAsync(SignIn);

    public static Task<JsonElement> ProofOptionsAsync(this Person person) => person.OptionsAsync(Proof);

    public static Task<JsonElement> AdditionOptionsAsync(this Person person) => person.OptionsAsync(Mine);

    public static Task<HttpResponseMessage> TryAddAsync(this Person person, object credential, string name = "Laptop") =>
        person.PostAsync(Mine, new { name, credential });

    /// <summary>Adds a passkey to the person's account.</summary>
    public static async Task<Passkey> AddAsync(this Person person, Authenticator authenticator, string name = "Laptop")
    {
        using var response = await person.TryAddAsync(authenticator.Make(await person.AdditionOptionsAsync()), name);
        return await response.ShouldHoldAsync<Passkey>(HttpStatusCode.Created);
    }

    public static async Task<IReadOnlyList<Passkey>> PasskeysAsync(this Person person)
    {
        using var response = await person.GetAsync(Mine);
        return await response.ShouldHoldAsync<List<Passkey>>();
    }

    public static Task<HttpResponseMessage> TrySignInAsync(this Person person, object credential, bool shared = false) =>
        person.PostAsync(SignIn, new { credential, shared });

    /// <summary>Asks for a challenge and answers it.</summary>
    public static async Task<HttpResponseMessage> TrySignInAsync(
        this Person person, Authenticator authenticator, AnswerFault? fault = null, bool shared = false) =>
        await person.TrySignInAsync(authenticator.Sign(await person.SignInOptionsAsync(), fault), shared);

    public static Task<HttpResponseMessage> TryProveAsync(this Person person, object credential) =>
        person.PostAsync(Proof, new { credential });

    public static async Task<HttpResponseMessage> TryProveAsync(this Person person, Authenticator authenticator) =>
        await person.TryProveAsync(authenticator.Sign(await person.ProofOptionsAsync()));

    public static async Task<bool> CanProveWithPasskeyAsync(this Person person)
    {
        using var response = await person.GetAsync("/api/session/proof");
        return (await response.ShouldHoldAsync<JsonElement>()).GetProperty("passkey").GetBoolean();
    }
}
