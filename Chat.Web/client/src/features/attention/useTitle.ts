import { useEffect } from 'react';
import { useAttention } from '../../lib/attention';
import { usePageTitle } from '../../lib/title';
import { totalUnread } from '../conversations/conversations';
import { useConversations } from '../conversations/useConversations';

/** Shows how many messages are unread in the title of the tab, and on the icon of an installed app; not those that somebody looks at. */
export function useTitle(page: string | undefined, selected: string | undefined): void {
  const { data = [] } = useConversations();
  const looked = useAttention() ? selected : undefined;
  const unread = totalUnread(data.filter(({ peer }) => peer.id !== looked));
  usePageTitle(page, unread);

  useEffect(() => {
    showOnIcon(unread);
    return () => showOnIcon(0);
  }, [unread]);
}

function showOnIcon(count: number): void {
  // Not every browser has it, and it may refuse where the app is not installed.
  if ('setAppBadge' in navigator) navigator.setAppBadge(count).catch(() => undefined);
}
