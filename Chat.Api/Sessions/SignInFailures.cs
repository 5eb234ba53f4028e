using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chat.Api.Sessions;

/// <summary>The recent attempts of one subject, such as failures to sign in from a network (<see cref="AttemptCounts"/>).</summary>
internal sealed class SignInFailures
{
    /// <summary>The SHA-256 of the subject, so that the table lists no addresses.</summary>
    public required byte[] Subject { get; init; }

    public required int Count { get; set; }

    /// <summary>The time after which the count starts again.</summary>
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
