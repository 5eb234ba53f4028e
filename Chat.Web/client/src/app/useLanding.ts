import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { isEnded } from '../features/conversations/ended';
import { useConversations } from '../features/conversations/useConversations';
import { useUnfinished } from '../features/messages/MessagesContext';
import { navigate } from '../lib/location';
import { useTwoPanes } from '../lib/viewport';
import type { Route } from './routes';

/** The caches of the users who have landed already; each user has a cache. */
const landed = new WeakSet<QueryClient>();

/**
 * On a phone, a user with a single conversation, or a single active one, starts in it; back leads to the list as usual. A user with an
 * unsent text in another conversation stays in the list, because the list shows that text.
 */
export function useLanding(route: Route | null): void {
  const cache = useQueryClient();
  const { data: conversations } = useConversations();
  const isWide = useTwoPanes();
  const unfinished = useUnfinished();

  // Navigates before the first paint of the list.
  useLayoutEffect(() => {
    if (!conversations || !route || landed.has(cache)) return;
    landed.add(cache);
    const active = conversations.filter((conversation) => !isEnded(conversation));
    const [only, ...others] = active.length > 0 ? active : conversations;
    if (isWide || route.page !== 'list' || !only || others.length > 0) return;
    if (unfinished.every(({ peerId }) => peerId === only.peer.id)) navigate(`/conversations/${only.peer.id}`);
  }, [cache, conversations, isWide, route, unfinished]);
}
