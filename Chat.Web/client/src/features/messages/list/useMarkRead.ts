import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Conversation } from '../../../api/types';
import { changeConversations, withRead } from '../../conversations/conversations';
import { putRead } from '../../conversations/reads';
import type { Thread } from '../thread';

/** Marks the peer's messages as read up to `seen`, the last one that was on the screen while somebody looked. */
export function useMarkRead({ peer, readSeq, lastChange }: Conversation, { cursor, messages }: Thread, seen: number): void {
  const cache = useQueryClient();
  const marked = useRef(0);
  const read = messages.findLast(({ sender, seq }) => sender === peer.id && seq <= seen)?.seq ?? 0;
  const isKnown = cursor >= lastChange;

  useEffect(() => {
    if (read <= readSeq) return;
    const unread = isKnown
      ? messages.filter(({ sender, seq, deletedAt }) => sender === peer.id && seq > read && deletedAt === null).length
      : undefined;
    changeConversations(cache, (conversations) => withRead(conversations, peer.id, read, unread));
    if (read <= marked.current) return;
    marked.current = read;
    putRead(peer.id, read).catch(() => {
      // The next list shows the messages as unread again, and that triggers a retry.
      marked.current = 0;
    });
  }, [cache, peer.id, readSeq, read, messages, isKnown]);
}
