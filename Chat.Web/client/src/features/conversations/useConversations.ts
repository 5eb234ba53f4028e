import { useQuery } from '@tanstack/react-query';
import type { Conversation } from '../../api/types';
import { conversationsQuery } from './conversations';
import { isEnded } from './ended';

export function useConversations() {
  return useQuery(conversationsQuery);
}

/** My conversation with a peer: `undefined` while the list is loading, `null` when the list has none. */
export function useConversation(peerId: string): Conversation | null | undefined {
  const { data } = useConversations();
  return data && (data.find((conversation) => conversation.peer.id === peerId) ?? null);
}

/** Whether the coaching of this conversation has ended, so that nobody can write in it. */
export function useIsEnded(peerId: string): boolean {
  const conversation = useConversation(peerId);
  return Boolean(conversation && isEnded(conversation));
}
