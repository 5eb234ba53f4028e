using Chat.Api.Database;
using Chat.Api.Security;
using Chat.ServiceDefaults;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Chat.Api.SchoolAccounts;

/// <summary>Connects ASP.NET Core's handler with arrivals, and turns its failures into a page.</summary>
internal sealed class SchoolAccountEvents(
    Arrivals arrivals,
    IOptions<SchoolAccountOptions> options,
    IConfiguration configuration,
    SecurityEvents events,
    TimeProvider clock) : OpenIdConnectEvents
{
    /// <summary>Names the public address instead of the one of the call: behind the proxy the API has another host.</summary>
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = configuration.GetPublicOrigins()[0] + SchoolAccountApi.Callback;
        return Task.CompletedTask;
    }

    /// <summary>Keeps the arrival instead of beginning a session: our own page does that (<see cref="Arrivals"/>).</summary>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var arrival = Arrival.Of(context.Principal!, context.Properties!, options.Value, clock.GetUtcNow());
        await arrivals.KeepAsync(context.HttpContext, arrival, context.HttpContext.RequestAborted);
        context.Response.Redirect(ArrivalPage.Path);
        context.HandleResponse();
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        Show(context, context.Response, ArrivalPage.Cancelled);
        return Task.CompletedTask;
    }

    /// <summary>Shows the page of the failure. An outage of the database is answered as everywhere.</summary>
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        if (DatabaseOutage.CauseOf(context.Failure) is not null) return Task.CompletedTask;
        var reason = ReasonOf(context.Failure);
        events.SchoolSignInFailed(reason, context.Failure?.GetType().Name ?? "", ErrorOf(context.Failure));
        Show(context, context.Response, reason);
        return Task.CompletedTask;
    }

    private static void Show(HandleRequestContext<RemoteAuthenticationOptions> context, HttpResponse response, string reason)
    {
        response.Redirect(ArrivalPage.With(reason));
        context.HandleResponse();
    }

    /// <summary>Only one failure is the browser's: a state that is missing, foreign or used.</summary>
    private static string ReasonOf(Exception? failure) => failure switch
    {
        _ when failure.Chain().Any(IdentityProvider.IsUnreachable) => ArrivalPage.Unreachable,
        AuthenticationFailureException { InnerException: null } => ArrivalPage.Over,
        _ => ArrivalPage.Failed,
    };

    /// <summary>The error code of the protocol, such as <c>invalid_grant</c>. A stranger may have written its description.</summary>
    private static string ErrorOf(Exception? failure) =>
        failure?.Data["error"] is string { Length: <= 64 } error && error.All(sign => char.IsAsciiLetterLower(sign) || sign == '_')
            ? error
            : "none";
}
