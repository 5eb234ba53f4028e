import { useEffect } from 'react';
import { useAttention } from '../../lib/attention';
import { usePageTitle } from '../../lib/title';
import { isUnread } from '../conversations/filter';
import { useConversations } from '../conversations/useConversations';

/**
 * Shows unread counts: in the tab's title the number of messages, where a marked conversation counts as one; on the icon of an installed
 * app the number of conversations. The conversation that somebody looks at does not count.
 */
export function useTitle(page: string | undefined, selected: string | undefined): void {
  const { data = [] } = useConversations();
  const looked = useAttention() ? selected : undefined;
  const unread = data.filter((conversation) => isUnread(conversation) && conversation.peer.id !== looked);
  usePageTitle(page, unread.reduce((total, conversation) => total + Math.max(conversation.unread, 1), 0));

  const conversations = unread.length;
  useEffect(() => showOnIcon(conversations), [conversations]);
  useEffect(() => () => showOnIcon(0), []);
}

function showOnIcon(count: number): void {
  // Some browsers lack badges, and a browser may refuse a badge when the app is not installed.
  if (!('setAppBadge' in navigator)) return;
  const shown = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge();
  shown.catch(() => undefined);
}
