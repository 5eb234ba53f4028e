import { useMemo, useRef } from 'react';
import { locale, say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ComboBox } from '../../../ui/ComboBox';
import type { Option } from '../../../ui/options';
import styles from '../Settings.module.css';

interface TimeZonePickerProps {
  timeZone: string;
  onChange: (timeZone: string) => void;
}

/** The time zone of the office hours. */
export function TimeZonePicker({ timeZone, onChange }: TimeZonePickerProps) {
  const options = useMemo(() => zones(timeZone), [timeZone]);
  const here = deviceTimeZone();
  const field = useRef<HTMLDivElement>(null);

  function chooseHere() {
    field.current?.querySelector('input')?.focus();
    onChange(here);
  }

  return (
    <div ref={field} className={styles.field}>
      <ComboBox
        label={say('timeZone')}
        description={say('timeThere', { time: new Intl.DateTimeFormat(locale(), { timeZone, timeStyle: 'short' }).format() })}
        options={options}
        value={timeZone}
        onChange={onChange}
        nothing={say('noTimeZone')}
      />
      {timeZone !== here && (
        <Button look="link" onPress={chooseHere}>
          {say('useDeviceTimeZone', { place: placeOf(here) })}
        </Button>
      )}
    </div>
  );
}

export function deviceTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function zones(chosen: string): Option<string>[] {
  return [...new Set([chosen, ...Intl.supportedValuesOf('timeZone')])]
    .map((value) => ({ value, label: placeOf(value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
}

/** Shows `America/Argentina/Buenos_Aires` as Buenos Aires (America, Argentina), because people search for the city. */
function placeOf(timeZone: string): string {
  const parts = timeZone.replaceAll('_', ' ').split('/');
  const city = parts.pop()!;
  return parts.length === 0 ? city : `${city} (${parts.join(', ')})`;
}
