import { useEffect } from 'react';
import { ConversationList } from '../features/conversations/ConversationList';
import { totalUnread } from '../features/conversations/conversations';
import { useConversations } from '../features/conversations/useConversations';
import { ConversationPage } from '../features/messages/ConversationPage';
import { ReconnectingBanner } from '../features/notices/ReconnectingBanner';
import { navigate, usePath } from '../lib/location';
import { useTwoPanes } from '../lib/viewport';
import { say } from '../strings';
import { EmptyState } from '../ui/EmptyState';
import { Me } from './Me';
import { routeAt } from './routes';
import styles from './Shell.module.css';
import { useFocusOnReturn } from './useFocusOnReturn';

/** The list and the conversation: side by side where there is room, else one at a time. */
export function Shell() {
  const route = routeAt(usePath());
  const isWide = useTwoPanes();
  const peerId = route?.page === 'conversation' ? route.peerId : undefined;
  useTitle();
  useFocusOnReturn(peerId);

  useEffect(() => {
    if (!route) navigate('/', { replace: true });
  }, [route]);

  const list = (
    <nav className={styles.list} aria-label={say('conversations')}>
      <Me />
      <div className={styles.scroller}>
        <h2 className={styles.heading}>{say('conversations')}</h2>
        <ConversationList selected={peerId} />
      </div>
    </nav>
  );
  return (
    <div className={styles.shell}>
      <ReconnectingBanner />
      <div className={styles.panes}>
        {isWide ? list : peerId === undefined && <main className={styles.main}>{list}</main>}
        {(isWide || peerId !== undefined) && (
          <main className={styles.main}>
            {peerId === undefined ? (
              <EmptyState title={say('choose')}>{say('chooseHint')}</EmptyState>
            ) : (
              <ConversationPage key={peerId} peerId={peerId} />
            )}
          </main>
        )}
      </div>
    </div>
  );
}

function useTitle(): void {
  const { data } = useConversations();
  const unread = data ? totalUnread(data) : 0;
  useEffect(() => {
    document.title = unread > 0 ? say('titleWithUnread', { count: unread }) : say('productName');
    return () => {
      document.title = say('productName');
    };
  }, [unread]);
}
