using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Invitations;

/// <summary>A request for a new password, of anybody for any address, until <see cref="PasswordRequestTimer"/> has looked at it.</summary>
internal sealed class PasswordRequest
{
    public long Id { get; init; }

    public required string Email { get; init; }
}

internal sealed class PasswordRequestTable : IEntityTypeConfiguration<PasswordRequest>
{
    public void Configure(EntityTypeBuilder<PasswordRequest> request)
    {
        request.ToTable("password_requests");
        request.Property(r => r.Id).UseIdentityAlwaysColumn();
    }
}
