using Chat.Api.Mail;

namespace Chat.Api.SystemState;

/// <summary>The state of the system, for admins.</summary>
/// <param name="Queue">The queue of notices; null when Redis does not answer.</param>
/// <param name="Outbox">The notices that Redis has not taken yet.</param>
/// <param name="Unfetched">The conversations with messages that the API has not served to their recipient; at most 100,000.</param>
/// <param name="Mail">The mail of this installation.</param>
/// <param name="Versions">The versions of the programs that run, as far as known; of each program several during an update.</param>
internal sealed record SystemDto(
    QueueStateDto? Queue, OutboxStateDto Outbox, int Unfetched, MailStateDto Mail, IReadOnlyList<VersionDto> Versions);

/// <summary>The queue of notices.</summary>
/// <param name="Waiting">The notices that no worker has claimed.</param>
/// <param name="Claimed">The notices that a worker has claimed and not acknowledged.</param>
/// <param name="Workers">The workers that run.</param>
/// <param name="DeadLetters">The number of notices that could not be dispatched.</param>
/// <param name="NewestDeadLetters">The newest of these, at most 20, newest first.</param>
internal sealed record QueueStateDto(
    long Waiting, long Claimed, int Workers, long DeadLetters, IReadOnlyList<DeadLetterDto> NewestDeadLetters);

/// <summary>A notice that could not be dispatched.</summary>
/// <param name="Reason">The reason, in English.</param>
/// <param name="At">The time of the failure, UTC; null when unknown.</param>
/// <param name="Kind">The kind of the notice; null when the item is no notice.</param>
internal sealed record DeadLetterDto(string Reason, DateTimeOffset? At, string? Kind);

/// <summary>The outbox of notices.</summary>
/// <param name="Owed">The number of notices; at most 100,000.</param>
/// <param name="OldestOwedAt">When the oldest of them was written, UTC; null when there is none.</param>
internal sealed record OutboxStateDto(int Owed, DateTimeOffset? OldestOwedAt);

/// <summary>The version of a program.</summary>
/// <param name="Name">The name of the program.</param>
/// <param name="Version">The version, as the program tells it.</param>
/// <param name="Instances">The instances of this version that run; null for PostgreSQL and Redis.</param>
internal sealed record VersionDto(string Name, string Version, int? Instances);

/// <summary>The result of a retry.</summary>
/// <param name="Retried">The number of notices that are in the queue again.</param>
internal sealed record RetriedDto(long Retried);
