using System.Net.Sockets;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Chat.Api.SchoolAccounts;

/// <summary>Asks whether the provider answers before a browser is sent there. If it does not, the person gets a page of ours.</summary>
internal sealed class IdentityProvider(IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>The time for which an answer counts, so that a crowd that signs in makes one request.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private long _answeredAt;

    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _answeredAt) is not 0 and var last && clock.GetElapsedTime(last) < Fresh) return true;
        var oidc = options.Get(SchoolAccountRegistration.Scheme);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Timeout);
        try
        {
            using var answer = await oidc.Backchannel.GetAsync(new Uri(oidc.MetadataAddress!), limit.Token);
            if (answer.IsSuccessStatusCode) Volatile.Write(ref _answeredAt, clock.GetTimestamp());
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (IsUnreachable(exception) && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>The address at which a person signs out at the provider and returns; null when it has none, or does not answer.</summary>
    public async Task<string?> SignOutAddressAsync(string returnTo, CancellationToken cancellation)
    {
        if (!await AnswersAsync(cancellation)) return null;
        var oidc = options.Get(SchoolAccountRegistration.Scheme);
        var metadata = await oidc.ConfigurationManager!.GetConfigurationAsync(cancellation);
        if (string.IsNullOrEmpty(metadata.EndSessionEndpoint)) return null;
        return QueryHelpers.AddQueryString(metadata.EndSessionEndpoint, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = oidc.ClientId,
            ["post_logout_redirect_uri"] = returnTo,
        });
    }

    public static bool IsUnreachable(Exception exception) =>
        exception is HttpRequestException or SocketException or OperationCanceledException or TimeoutException;
}
