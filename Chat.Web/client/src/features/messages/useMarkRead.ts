import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ask, http } from '../../api/client';
import type { Conversation } from '../../api/types';
import { useAttention } from '../../lib/attention';
import { changeConversations, withRead } from '../conversations/conversations';
import type { Thread } from './thread';

/** Marks the peer's messages as read up to what is on the screen, while somebody can be looking at it. */
export function useMarkRead({ peer, readSeq }: Conversation, { cursor, messages }: Thread): void {
  const cache = useQueryClient();
  const isAttended = useAttention();
  const marked = useRef(0);
  const seen = messages.findLast(({ sender, seq }) => sender === peer.id && seq <= cursor)?.seq ?? 0;

  useEffect(() => {
    if (!isAttended || seen <= readSeq) return;
    changeConversations(cache, (conversations) => withRead(conversations, peer.id, seen, cursor));
    if (seen <= marked.current) return;
    marked.current = seen;
    ask(http.PUT('/api/conversations/{peerId}/read', { params: { path: { peerId: peer.id } }, body: { seq: seen } })).catch(() => {
      // The next answer about the conversations shows them as unread again, and then this is tried again.
      marked.current = 0;
    });
  }, [cache, peer.id, readSeq, seen, cursor, isAttended]);
}
