import type { Conversation } from '../../api/types';
import { serverNow } from '../../lib/serverClock';
import { wholeMinutes } from '../../lib/elapsed';

/** Whether a student waits for my answer. Only a coach sees this, because a student owes nobody an answer. */
export function isWaiting({ peer, waitingSince }: Conversation): boolean {
  return peer.role === 'student' && Boolean(waitingSince);
}

/** The student's waiting time in minutes, rounded as shown; `undefined` when nobody waits. */
export function waitedFor(conversation: Conversation, now = serverNow()): number | undefined {
  return isWaiting(conversation) ? wholeMinutes(now - Date.parse(conversation.waitingSince!)) : undefined;
}

/** Whether the coach marked the student's last message as needing no answer. */
export function isSettled({ peer, waitingSince, lastMessage }: Conversation): boolean {
  if (peer.role !== 'student' || waitingSince || !lastMessage) return false;
  return lastMessage.sender === peer.id && lastMessage.deletedAt === null;
}
