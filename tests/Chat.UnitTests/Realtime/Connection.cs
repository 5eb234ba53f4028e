using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace Chat.UnitTests.Realtime;

/// <summary>SignalR's side of an unconnected socket.</summary>
internal sealed class Connection : HubCallerContext
{
    public bool IsAborted { get; private set; }

    public override string ConnectionId { get; } = Guid.NewGuid().ToString();

    public override string? UserIdentifier => null;

    public override ClaimsPrincipal? User => null;

    public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override CancellationToken ConnectionAborted => default;

    public override void Abort() => IsAborted = true;
}
