import type { Conversation } from '../../api/types';
import { serverNow } from '../../lib/serverClock';
import { wholeMinutes } from '../../lib/elapsed';

/** Whether a student waits for my answer. Only a coach is told so: a student owes nobody one. */
export function isWaiting({ peer, waitingSince }: Conversation): boolean {
  return peer.role === 'student' && Boolean(waitingSince);
}

/** For how long the student has waited, in minutes as they are shown; `undefined` where nobody waits. */
export function waitedFor(conversation: Conversation, now = serverNow()): number | undefined {
  return isWaiting(conversation) ? wholeMinutes(now - Date.parse(conversation.waitingSince!)) : undefined;
}

/** Whether what the student wrote last was set aside as needing no answer. */
export function isSettled({ peer, waitingSince, lastMessage }: Conversation): boolean {
  if (peer.role !== 'student' || waitingSince || !lastMessage) return false;
  return lastMessage.sender === peer.id && lastMessage.deletedAt === null;
}
