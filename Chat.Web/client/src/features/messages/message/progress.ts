import type { Conversation } from '../../../api/types';
import type { Bubble } from './bubbles';

/** The delivery state of my message. */
export type Progress = 'sent' | 'delivered' | 'read';

/**
 * Puts each delivery state on one message of mine: "read" on the last read one, "delivered" on the last delivered one, "sent" on the last
 * sent one.
 */
export function progressMarks(
  bubbles: readonly Bubble[],
  { peerReadSeq, peerDeliveredSeq }: Pick<Conversation, 'peerReadSeq' | 'peerDeliveredSeq'>,
): ReadonlyMap<string, Progress> {
  const mine = bubbles.filter(({ isMine, isDeleted, seq }) => isMine && !isDeleted && seq !== undefined);
  const reached = { sent: Infinity, delivered: Math.max(peerDeliveredSeq, peerReadSeq), read: peerReadSeq };
  const marks = new Map<string, Progress>();
  // The furthest state is set last, so that it wins when two states share a message.
  for (const progress of ['sent', 'delivered', 'read'] as const) {
    const last = mine.findLast(({ seq }) => seq! <= reached[progress]);
    if (last) marks.set(last.key, progress);
  }
  return marks;
}
