import { useEffect, useRef, useState } from 'react';
import type { Conversation, Message } from '../../../api/types';
import { useAttention } from '../../../lib/attention';
import { useConnectionStatus } from '../../notices/NoticesContext';

/** Messages that arrive this soon after the reader's return were sent during the absence. */
const backForMs = 5_000;

/**
 * The `seq` of the first message that is new since the reader was away. The position is fixed when the reader opens the conversation or
 * looks away, and does not move while the reader looks.
 */
export function useNewLine({ peer, readSeq, unread }: Conversation, messages: readonly Message[], seen: number): number | undefined {
  const isAttended = useAttention();
  const isOnline = useConnectionStatus() === 'online';
  const [after, setAfter] = useState(unread > 0 ? readSeq : null);
  const latest = useRef({ seen, wasAttended: isAttended });
  const first = after === null ? undefined : messages.find(({ seq, sender }) => seq > after && sender === peer.id)?.seq;

  useEffect(() => {
    if (latest.current.wasAttended && !isAttended) setAfter(latest.current.seen);
    latest.current.wasAttended = isAttended;
  }, [isAttended]);

  useEffect(() => {
    latest.current.seen = seen;
  }, [seen]);

  const isWaiting = isAttended && isOnline && after !== null && first === undefined;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setAfter(null), backForMs);
    return () => clearTimeout(timer);
  }, [isWaiting]);

  return first;
}
