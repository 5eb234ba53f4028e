using System.Threading.RateLimiting;
using Chat.Api.Problems;
using Chat.Api.Security;
using Chat.Api.Users;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Chat.Api.Limits;

internal static class LimitRegistration
{
    /// <summary>The <c>Retry-After</c> of a refusal that does not tell how long to wait.</summary>
    private static readonly TimeSpan DefaultRetryAfter = TimeSpan.FromSeconds(1);

    /// <summary>The limits of one user at this instance (section <c>Limits</c>).</summary>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<LimitOptions>, LimitOptionsCheck>();
        builder.Services.AddOptions<LimitOptions>().BindConfiguration("Limits").ValidateOnStart();
        builder.Services.AddSingleton<CallLimits>();
        builder.Services.AddRateLimiter();
        builder.Services.AddOptions<RateLimiterOptions>().Configure<CallLimits, SecurityEvents>((limiter, limits, events) =>
        {
            limiter.GlobalLimiter = limits.Limiter;
            limiter.OnRejected = (refused, _) => new ValueTask(RefuseAsync(refused, events));
        });
    }

    /// <summary>Call this method after authentication, because the limits are per user.</summary>
    public static void UseLimits(this WebApplication app) => app.UseRateLimiter();

    private static Task RefuseAsync(OnRejectedContext refused, SecurityEvents events)
    {
        var http = refused.HttpContext;
        events.Refused(Refusal.TooManyCalls, http.User.FindId());
        var after = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : DefaultRetryAfter;
        return TooManyCalls.Answer(http.Response, after).ExecuteAsync(http);
    }
}
