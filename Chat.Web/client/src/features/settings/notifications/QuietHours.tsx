import { useId, useState } from 'react';
import { useStore } from '../../../lib/store';
import { say } from '../../../strings';
import { Switch } from '../../../ui/Switch';
import { changeDeviceSettings, deviceSettings } from '../../device/deviceSettings';
import styles from '../Settings.module.css';
import { TimeInput } from '../TimeInput';

const night = { from: '22:00', to: '07:00' };

/** The quiet hours, in which nothing draws attention. An incomplete time is not stored. */
export function QuietHours() {
  const { quietHours } = useStore(deviceSettings);
  const [typed, setTyped] = useState(quietHours ?? night);
  const faultId = useId();
  const fault = typed.from === '' || typed.to === '' ? 'timeMissing' : typed.from === typed.to ? 'quietHoursEmpty' : undefined;
  const wrong = fault && { isInvalid: true, 'aria-describedby': faultId };

  function type(part: Partial<typeof typed>) {
    const next = { ...typed, ...part };
    setTyped(next);
    if (next.from !== '' && next.to !== '' && next.from !== next.to) changeDeviceSettings({ quietHours: next });
  }

  return (
    <div className={styles.form}>
      <Switch
        label={say('quietHours')}
        description={say('quietHoursHint')}
        isSelected={quietHours !== null}
        onChange={(isOn) => changeDeviceSettings({ quietHours: isOn ? (fault ? night : typed) : null })}
      />
      {quietHours && (
        <div role="group" aria-label={say('quietHours')}>
          <div className={styles.times}>
            <TimeInput aria-label={say('from')} value={typed.from} onChange={(from) => type({ from })} {...wrong} />
            <span aria-hidden="true">–</span>
            <TimeInput aria-label={say('until')} value={typed.to} onChange={(to) => type({ to })} {...wrong} />
          </div>
          {fault && (
            <p id={faultId} className={styles.fault}>
              {say(fault)}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
