import { useEffect } from 'react';
import { useStore } from '../../../lib/store';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Section } from '../../../ui/Section';
import { Switch } from '../../../ui/Switch';
import { chime } from '../../attention/chime';
import { askPermission, followPermission, permission } from '../../attention/permission';
import { changeDeviceSettings, deviceSettings } from '../../device/deviceSettings';
import styles from '../Settings.module.css';
import { QuietHours } from './QuietHours';

/** Notifications and sound on this device, and the quiet hours. */
export function NotificationsSection() {
  const { notifications, namesInNotifications, sound } = useStore(deviceSettings);
  const allowed = useStore(permission);
  useEffect(followPermission, []);

  return (
    <Section title={say('notifications')} description={say('onThisDevice')}>
      <div className={styles.form}>
        <Switch
          label={say('notificationsHere')}
          description={say('notificationsHint')}
          isSelected={notifications && allowed === 'granted'}
          isDisabled={allowed === 'denied' || allowed === 'unsupported'}
          onChange={(wanted) => void want(wanted)}
        />
        <Switch
          label={say('namesInNotifications')}
          description={say('namesInNotificationsHint')}
          isSelected={namesInNotifications}
          isDisabled={!notifications || allowed !== 'granted'}
          onChange={(wanted) => changeDeviceSettings({ namesInNotifications: wanted })}
        />
        {allowed === 'denied' && <Callout tone="warning">{say('notificationsDenied')}</Callout>}
        {allowed === 'unsupported' && <Callout>{say('notificationsUnsupported')}</Callout>}
      </div>
      <div className={styles.row}>
        <Switch
          label={say('sound')}
          description={say('soundHint')}
          isSelected={sound}
          onChange={(wanted) => changeDeviceSettings({ sound: wanted })}
        />
        <Button size="small" onPress={chime}>
          {say('playSound')}
        </Button>
      </div>
      <QuietHours />
    </Section>
  );
}

async function want(wanted: boolean): Promise<void> {
  changeDeviceSettings({ notifications: wanted && (await askPermission()) === 'granted' });
}
