import { useId } from 'react';
import { useStore } from '../../lib/store';
import { say } from '../../strings';
import { BellIcon } from '../../ui/icons';
import { Button } from '../../ui/Button';
import { changeDeviceSettings, deviceSettings } from '../device/deviceSettings';
import { useMissedSomething } from './AttentionContext';
import { saidNotNow, sayNotNow } from './later';
import styles from './NotificationOffer.module.css';
import { askPermission, permission } from './permission';

interface NotificationOfferProps {
  /** The offer disappears: the caller moves the focus. */
  onAnswer: () => void;
}

/** Offers notifications, but only to a user who has missed a message, and never again to a user who does not want notifications. */
export function NotificationOffer({ onAnswer }: NotificationOfferProps) {
  const title = useId();
  const missed = useMissedSomething();
  const isUndecided = useStore(permission) === 'default';
  const isWanted = useStore(deviceSettings).notifications;
  const isLater = useStore(saidNotNow);
  if (!missed || !isUndecided || !isWanted || isLater) return null;

  function answer(how: () => unknown) {
    how();
    onAnswer();
  }

  return (
    <section className={styles.offer} aria-labelledby={title}>
      <BellIcon />
      <div>
        <h3 id={title}>{say('offerNotifications')}</h3>
        <p>{say('offerNotificationsHint')}</p>
      </div>
      <div className={styles.answers}>
        <Button look="primary" size="small" onPress={() => void askPermission().then(onAnswer)}>
          {say('offerYes')}
        </Button>
        <Button look="quiet" size="small" onPress={() => answer(sayNotNow)}>
          {say('offerNotNow')}
        </Button>
        <Button look="quiet" size="small" onPress={() => answer(() => changeDeviceSettings({ notifications: false }))}>
          {say('offerNever')}
        </Button>
      </div>
    </section>
  );
}
