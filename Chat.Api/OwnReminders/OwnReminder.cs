using Chat.Api.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.OwnReminders;

/// <summary>A reminder of a message that a user set. Nobody else learns of it.</summary>
internal sealed class OwnReminder
{
    public long Id { get; init; }

    public required long UserId { get; init; }

    public required long PeerId { get; init; }

    /// <summary>The <c>seq</c> of the message in the conversation of the user and the peer.</summary>
    public required long Seq { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Whether the user's browsers were told that the reminder is due. The row stays until the user ends the reminder.</summary>
    public required bool Told { get; init; }
}

internal sealed class OwnReminderTable : IEntityTypeConfiguration<OwnReminder>
{
    public void Configure(EntityTypeBuilder<OwnReminder> reminder)
    {
        reminder.ToTable("own_reminders");
        reminder.HasIndex(r => new { r.UserId, r.PeerId, r.Seq }).IsUnique();
        reminder.HasIndex(r => r.DueAt).HasFilter("NOT told");
        reminder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
        reminder.HasOne<User>().WithMany().HasForeignKey(r => r.PeerId).OnDelete(DeleteBehavior.Cascade);
    }
}
