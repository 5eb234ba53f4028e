using Chat.Api.Notices;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.Coachings;

internal static class CoachingNotices
{
    /// <summary>Tells students and their coach to sync, because a conversation has come or gone.</summary>
    public static void TellOfCoachings(this Outbox outbox, IEnumerable<long> students, long coach)
    {
        foreach (var student in students)
        {
            outbox.Tell(student, coach, NoticeKind.Sync);
            outbox.Tell(coach, student, NoticeKind.Sync);
        }
    }
}
