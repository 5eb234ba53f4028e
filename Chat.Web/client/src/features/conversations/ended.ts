import type { Conversation } from '../../api/types';

/** The type of the problem with which the API refuses to write where the coaching has ended. */
export const coachingEnded = 'urn:chat:problem:coaching-ended';

/** Whether the coaching has ended, so that the conversation can only be read. The API of the version before shows no such conversation. */
export function isEnded({ endedAt }: Conversation): boolean {
  return Boolean(endedAt);
}

/** Sorts ended conversations behind the active ones; otherwise the order stays. */
export function endedLast(conversations: readonly Conversation[]): readonly Conversation[] {
  if (!conversations.some(isEnded)) return conversations;
  return conversations.toSorted((one, other) => Number(isEnded(one)) - Number(isEnded(other)));
}
