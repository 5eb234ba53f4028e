using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Sessions;

/// <summary>How often signing in failed of late, for one e-mail address or from one network address.</summary>
internal sealed class SignInFailures
{
    /// <summary>SHA-256 of what is counted, so that the table lists no addresses.</summary>
    public required byte[] Subject { get; init; }

    public required int Count { get; set; }

    /// <summary>From then on the count starts anew.</summary>
    public required DateTimeOffset EndsAt { get; set; }
}

internal sealed class SignInFailuresTable : IEntityTypeConfiguration<SignInFailures>
{
    public void Configure(EntityTypeBuilder<SignInFailures> failures)
    {
        failures.ToTable("sign_in_failures");
        failures.HasKey(f => f.Subject);
        failures.HasIndex(f => f.EndsAt);
    }
}
