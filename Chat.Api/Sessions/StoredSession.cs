using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Sessions;

/// <summary>A session in the ticket store. Only the hash of the cookie's key is stored.</summary>
internal sealed class StoredSession
{
    /// <summary>SHA-256 of the key.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>The public id of the session, which gives no access to it.</summary>
    public required Guid Id { get; init; }

    public required long UserId { get; init; }

    /// <summary>The authentication ticket, as <c>TicketSerializer</c> writes it.</summary>
    public required byte[] Ticket { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the session was last used, within <see cref="SessionOptions.UseInterval"/>.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>The browser in which the session began; null when unknown.</summary>
    public string? Browser { get; init; }

    /// <summary>The system of that browser; null when unknown.</summary>
    public string? System { get; init; }

    /// <summary>Whether the user signed in on a shared computer, where the limits are shorter.</summary>
    public bool Shared { get; init; }

    /// <summary>Whether the user gave two factors at the sign-in, or set up the second one in this session.</summary>
    public bool Strong { get; init; }

    /// <summary>When the session was locked; null while it is not.</summary>
    public DateTimeOffset? LockedAt { get; init; }

    /// <summary>When the user last proved to be there, with every factor; null if only at the sign-in.</summary>
    public DateTimeOffset? ProvedAt { get; init; }

    /// <summary>SHA-256 of the key before the last renewal; null before the first one.</summary>
    public byte[]? FormerKeyHash { get; init; }

    /// <summary>Until when the former key works, for calls that are under way.</summary>
    public DateTimeOffset? FormerUntil { get; init; }

    /// <summary>Whether the session was locked before the last renewal: the former key gives no more than it did.</summary>
    public bool FormerLocked { get; init; }

    /// <summary><see cref="Strong"/> before the last renewal.</summary>
    public bool FormerStrong { get; init; }

    /// <summary>When the session ends without further use: at its idle limit, or at the end of its lifetime if that comes first.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The identity provider at which the session began; null for a session that began with a password.</summary>
    public string? ProviderIssuer { get; init; }

    /// <summary>The user's id at that provider.</summary>
    public string? ProviderSubject { get; init; }

    /// <summary>The session at that provider; null when it tells none.</summary>
    public string? ProviderSid { get; init; }
}

internal sealed class SessionTable : IEntityTypeConfiguration<StoredSession>
{
    public void Configure(EntityTypeBuilder<StoredSession> session)
    {
        session.ToTable("sessions");
        session.HasKey(s => s.KeyHash);
        session.Property(s => s.Browser).HasMaxLength(Device.MaxWord);
        session.Property(s => s.System).HasMaxLength(Device.MaxWord);
        session.Property(s => s.Shared).HasDefaultValue(false);
        session.Property(s => s.Strong).HasDefaultValue(false);
        session.Property(s => s.FormerLocked).HasDefaultValue(false);
        session.Property(s => s.FormerStrong).HasDefaultValue(false);
        session.HasIndex(s => s.FormerKeyHash);
        session.HasIndex(s => s.Id).IsUnique();
        session.HasIndex(s => s.ExpiresAt);
        session.HasIndex(s => new { s.ProviderIssuer, s.ProviderSubject });
        session.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
