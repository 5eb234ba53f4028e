using Chat.ServiceDefaults.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Notices;

/// <summary>A row of the outbox: a notice that is owed, written in the transaction that caused it.</summary>
internal sealed class OwedNotice
{
    /// <summary>The id of the row; 0 for a notice that is told without a row.</summary>
    public long Id { get; init; }

    public required long UserId { get; init; }

    public required long SenderId { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>The W3C <c>traceparent</c> of the request that caused it, or null.</summary>
    public string? TraceParent { get; init; }

    public required DateTimeOffset OwedAt { get; init; }

    public QueuedNotice ToQueued(string? traceParent) => new(UserIds.Format(UserId), UserIds.Format(SenderId), Kind, traceParent);
}

internal sealed class OutboxTable : IEntityTypeConfiguration<OwedNotice>
{
    public void Configure(EntityTypeBuilder<OwedNotice> owed)
    {
        owed.ToTable("outbox");
        owed.Property(o => o.Kind).HasConversion(kind => kind.Name, name => new NoticeKind(name));
        owed.Property(o => o.TraceParent).HasMaxLength(55);
        owed.HasIndex(o => o.OwedAt);
    }
}
