import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { useConversations } from '../features/conversations/useConversations';
import { useUnfinished } from '../features/messages/MessagesContext';
import { navigate } from '../lib/location';
import { useTwoPanes } from '../lib/viewport';
import type { Route } from './routes';

/** The caches of people who have been led to where they begin; each person has a cache. */
const landed = new WeakSet<QueryClient>();

/**
 * On a phone, a person with a single conversation begins in it; the way back leads to the list as ever. A text that was not sent in
 * another conversation keeps the person in the list, which tells of it.
 */
export function useLanding(route: Route | null): void {
  const cache = useQueryClient();
  const { data: conversations } = useConversations();
  const isWide = useTwoPanes();
  const unfinished = useUnfinished();

  // Before anything of the list is seen.
  useLayoutEffect(() => {
    if (!conversations || !route || landed.has(cache)) return;
    landed.add(cache);
    const [only, ...others] = conversations;
    if (isWide || route.page !== 'list' || !only || others.length > 0) return;
    if (unfinished.every(({ peerId }) => peerId === only.peer.id)) navigate(`/conversations/${only.peer.id}`);
  }, [cache, conversations, isWide, route, unfinished]);
}
