import { useQuery } from '@tanstack/react-query';
import { conversationsQuery } from './conversations';
import type { Conversation } from '../../api/types';

export function useConversations() {
  return useQuery(conversationsQuery);
}

/** My conversation with a peer: `undefined` while the list is loading, `null` when the list has none. */
export function useConversation(peerId: string): Conversation | null | undefined {
  const { data } = useConversations();
  return data && (data.find((conversation) => conversation.peer.id === peerId) ?? null);
}
