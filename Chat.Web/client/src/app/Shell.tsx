import { useEffect, useRef } from 'react';
import { useLookingAt } from '../features/attention/AttentionContext';
import { NotificationOffer } from '../features/attention/NotificationOffer';
import { useTitle } from '../features/attention/useTitle';
import { ConversationList } from '../features/conversations/ConversationList';
import { KeysWithoutList } from '../features/conversations/KeysWithoutList';
import { LastLine } from '../features/messages/LastLine';
import { EndedNote } from '../features/messages/page/EndedNote';
import { DueReminder } from '../features/messages/reminders/DueReminder';
import { Reminders } from '../features/messages/reminders/Reminders';
import { ReconnectingBanner } from '../features/notices/ReconnectingBanner';
import { RecoveryBanner } from '../features/recovery/RecoveryBanner';
import { useUrgentHelp } from '../features/urgent/urgent';
import { navigate, usePath } from '../lib/location';
import { useTwoPanes } from '../lib/viewport';
import { say } from '../strings';
import { Boundary } from './Boundary';
import { Content } from './Content';
import { Keys } from './Keys';
import { Me } from './Me';
import { NewerVersion } from './NewerVersion';
import { nameOf, routeAt } from './routes';
import styles from './Shell.module.css';
import { SkipLink } from './SkipLink';
import { listHeadingId } from './useFocusAfterSignIn';
import { useFocusOnReturn } from './useFocusOnReturn';
import { useLanding } from './useLanding';

/** The list and the chosen page: side by side on a wide screen, one at a time on a narrow one. */
export function Shell() {
  const route = routeAt(usePath());
  const isWide = useTwoPanes();
  const peerId = route?.page === 'conversation' ? route.peerId : undefined;
  const isList = !route || route.page === 'list';
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(nameOf(route), peerId);
  useLookingAt(peerId);
  useFocusOnReturn(route);
  useLanding(route);
  // The app loads the card with the first page, so that it is there when somebody needs it.
  useUrgentHelp();

  useEffect(() => {
    if (!route) navigate('/', { replace: true });
  }, [route]);

  const list = (
    <nav className={styles.list} aria-label={say('conversations')}>
      <Me />
      <div className={styles.scroller}>
        <h2 id={listHeadingId} ref={heading} className={styles.heading} tabIndex={-1}>
          {say('conversations')}
        </h2>
        <NotificationOffer onAnswer={() => heading.current?.focus()} />
        <EndedNote open={peerId} />
        <Reminders />
        <Boundary>
          <ConversationList selected={peerId} LastLine={LastLine} />
        </Boundary>
      </div>
    </nav>
  );
  return (
    <div className={styles.shell}>
      {isWide && <SkipLink />}
      <ReconnectingBanner />
      <NewerVersion />
      <RecoveryBanner />
      <DueReminder />
      <Keys />
      {!isWide && !isList && <KeysWithoutList selected={peerId} />}
      <div className={styles.panes}>
        {isWide ? list : isList && <main className={styles.main}>{list}</main>}
        {(isWide || !isList) && (
          <main id="content" className={styles.main} tabIndex={-1}>
            <Content route={route} />
          </main>
        )}
      </div>
    </div>
  );
}
