using Chat.Api.Accesses;
using Chat.Api.Audit;
using Chat.Api.Availabilities;
using Chat.Api.Coachings;
using Chat.Api.Conversations;
using Chat.Api.Erasures;
using Chat.Api.Invitations;
using Chat.Api.Mail;
using Chat.Api.Messages;
using Chat.Api.Notices;
using Chat.Api.OwnReminders;
using Chat.Api.Passkeys;
using Chat.Api.Privacy;
using Chat.Api.Recovery;
using Chat.Api.SavedReplies;
using Chat.Api.ScheduledMessages;
using Chat.Api.Sealing;
using Chat.Api.SecondFactors;
using Chat.Api.Sessions;
using Chat.Api.SigningIn;
using Chat.Api.Tokens;
using Chat.Api.Users;
using Chat.Api.WaitingMail;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Database;

/// <summary>The database. Each feature describes its own tables beside its entities.</summary>
internal sealed class ChatDb(DbContextOptions<ChatDb> options) : IdentityUserContext<User, long>(options), IDataProtectionKeyContext
{
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AvailabilitySettings> AvailabilitySettings => Set<AvailabilitySettings>();

    public DbSet<Coaching> Coachings => Set<Coaching>();

    public DbSet<Substitute> Substitutes => Set<Substitute>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Participant> Participants => Set<Participant>();

    public DbSet<OpenConversation> OpenConversations => Set<OpenConversation>();

    public DbSet<ReadableConversation> ReadableConversations => Set<ReadableConversation>();

    public DbSet<Erasure> Erasures => Set<Erasure>();

    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();

    public DbSet<AccessRequest> AccessRequests => Set<AccessRequest>();

    public DbSet<Access> Accesses => Set<Access>();

    public DbSet<AccessHead> AccessHeads => Set<AccessHead>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<OwedNotice> Outbox => Set<OwedNotice>();

    public DbSet<UnfetchedMessage> Unfetched => Set<UnfetchedMessage>();

    public DbSet<QueuedMail> MailOutbox => Set<QueuedMail>();

    public DbSet<WaitingMailChoice> WaitingMail => Set<WaitingMailChoice>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<AskedRecovery> Recoveries => Set<AskedRecovery>();

    public DbSet<PasswordRequest> PasswordRequests => Set<PasswordRequest>();

    public DbSet<OwnReminder> OwnReminders => Set<OwnReminder>();

    public DbSet<LastSeen> LastSeen => Set<LastSeen>();

    public DbSet<SavedReply> SavedReplies => Set<SavedReply>();

    public DbSet<ScheduledMessage> ScheduledMessages => Set<ScheduledMessage>();

    public DbSet<StoredSession> Sessions => Set<StoredSession>();

    public DbSet<PendingSignIn> PendingSignIns => Set<PendingSignIn>();

    public DbSet<TotpSecret> TotpSecrets => Set<TotpSecret>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();

    public DbSet<UsedPasskeyChallenge> UsedPasskeyChallenges => Set<UsedPasskeyChallenge>();

    public DbSet<KnownMasterKey> MasterKeys => Set<KnownMasterKey>();

    public DbSet<WrappedKey> DataKeys => Set<WrappedKey>();

    public DbSet<SignInFailures> SignInFailures => Set<SignInFailures>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserClaim<long>>().ToTable("user_claims");
        builder.Entity<IdentityUserLogin<long>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<long>>().ToTable("user_tokens");
        builder.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        builder.ApplyConfigurationsFromAssembly(typeof(ChatDb).Assembly);
        builder.UseSnakeCaseNames();
    }
}
