import { useEffect, useRef } from 'react';
import { back } from '../../lib/location';
import { useTwoPanes } from '../../lib/viewport';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { BackIcon } from '../../ui/icons';
import { useUser } from '../session/SessionContext';
import { AppearanceSection } from './appearance/AppearanceSection';
import { AvailabilitySections } from './availability/AvailabilitySections';
import { DevicesSection } from './devices/DevicesSection';
import { FactorSection } from './factor/FactorSection';
import { MailSection } from './mail/MailSection';
import { NotificationsSection } from './notifications/NotificationsSection';
import { PasskeysSection } from './passkeys/PasskeysSection';
import { PasswordSection } from './password/PasswordSection';
import { PrivacySection } from './privacy/PrivacySection';
import { RepliesSection } from './replies/RepliesSection';
import styles from './Settings.module.css';
import { learnSettings } from './texts';

learnSettings();

/** The user's settings, for all devices or for this one. Each section saves its own settings. */
export default function SettingsPage() {
  const { role } = useUser();
  const isWide = useTwoPanes();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {!isWide && (
          <Button look="icon" aria-label={say('back')} onPress={() => back('/')}>
            <BackIcon />
          </Button>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {say('settings')}
        </h1>
      </header>
      <div className={styles.column}>
        {role === 'coach' && <AvailabilitySections />}
        {role === 'coach' && <RepliesSection />}
        <NotificationsSection />
        {role !== 'admin' && <MailSection />}
        <AppearanceSection />
        {role !== 'admin' && <PrivacySection />}
        <PasswordSection />
        <PasskeysSection />
        <FactorSection />
        <DevicesSection />
      </div>
    </div>
  );
}
