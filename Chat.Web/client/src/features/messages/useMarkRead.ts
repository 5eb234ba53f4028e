import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask, http } from '../../api/client';
import type { Conversation } from '../../api/types';
import { useAttention } from '../../lib/attention';
import { changeConversations, withRead } from '../conversations/conversations';
import type { Thread } from './thread';

/** Marks a conversation as read up to what is on the screen, while somebody can be looking at it. */
export function useMarkRead({ peer, readSeq }: Conversation, { cursor }: Thread): void {
  const cache = useQueryClient();
  const isAttended = useAttention();

  useEffect(() => {
    if (!isAttended || cursor <= readSeq) return;
    // Should the mark not get through, then the next answer about the conversations takes this back, and it is tried again.
    changeConversations(cache, (conversations) => withRead(conversations, peer.id, cursor));
    ask(http.PUT('/api/conversations/{peerId}/read', { params: { path: { peerId: peer.id } }, body: { seq: cursor } })).catch(() => undefined);
  }, [cache, peer.id, readSeq, cursor, isAttended]);
}
