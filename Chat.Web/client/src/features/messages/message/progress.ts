import type { Conversation } from '../../../api/types';
import type { Bubble } from './bubbles';

/** How far a message of mine came. */
export type Progress = 'sent' | 'delivered' | 'read';

/** Under which of my messages it stands how far it came: the last that was read, and behind it the last delivered, and the last sent. */
export function progressMarks(bubbles: readonly Bubble[], { peerReadSeq, peerDeliveredSeq }: Pick<Conversation, 'peerReadSeq' | 'peerDeliveredSeq'>): ReadonlyMap<string, Progress> {
  const mine = bubbles.filter(({ isMine, isDeleted, seq }) => isMine && !isDeleted && seq !== undefined);
  const reached = { sent: Infinity, delivered: Math.max(peerDeliveredSeq, peerReadSeq), read: peerReadSeq };
  const marks = new Map<string, Progress>();
  // What came further is said last, and wins where they meet.
  for (const progress of ['sent', 'delivered', 'read'] as const) {
    const last = mine.findLast(({ seq }) => seq! <= reached[progress]);
    if (last) marks.set(last.key, progress);
  }
  return marks;
}
