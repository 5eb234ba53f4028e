import type { Conversation } from '../../../api/types';
import type { Bubble } from './bubbles';

/** How far a message of mine came. */
export type Progress = 'sent' | 'delivered' | 'read';

/** The marks of how far my messages came, by message: the last that was read, behind it the last delivered, and the last sent. */
export function progressMarks(
  bubbles: readonly Bubble[],
  { peerReadSeq, peerDeliveredSeq }: Pick<Conversation, 'peerReadSeq' | 'peerDeliveredSeq'>,
): ReadonlyMap<string, Progress> {
  const mine = bubbles.filter(({ isMine, isDeleted, seq }) => isMine && !isDeleted && seq !== undefined);
  const reached = { sent: Infinity, delivered: Math.max(peerDeliveredSeq, peerReadSeq), read: peerReadSeq };
  const marks = new Map<string, Progress>();
  // The mark that came further is set last, and wins where two meet.
  for (const progress of ['sent', 'delivered', 'read'] as const) {
    const last = mine.findLast(({ seq }) => seq! <= reached[progress]);
    if (last) marks.set(last.key, progress);
  }
  return marks;
}
