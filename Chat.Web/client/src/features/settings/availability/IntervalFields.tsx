import { useId } from 'react';
import { say, type Key } from '../../../strings';
import { Button } from '../../../ui/Button';
import { CloseIcon } from '../../../ui/icons';
import { TimeInput } from '../TimeInput';
import type { Fault, Interval } from './week';
import styles from './WeekEditor.module.css';

const texts: Readonly<Record<Fault, Key>> = { missing: 'timeMissing', backwards: 'timeBackwards', overlaps: 'timeOverlaps' };

/** A time field accepts no 24:00, so midnight as an end means the end of the day. */
const midnight = '00:00';
const endOfDay = '24:00';

interface IntervalFieldsProps {
  interval: Interval;
  fault: Fault | undefined;
  onChange: (change: Partial<Interval>) => void;
  onRemove: () => void;
}

/** The start and the end of an interval, and the error text. */
export function IntervalFields({ interval: { from, to }, fault, onChange, onRemove }: IntervalFieldsProps) {
  const id = useId();
  const wrong = fault && { isInvalid: true, 'aria-describedby': id };
  return (
    <div>
      <div className={styles.interval}>
        <TimeInput aria-label={say('from')} value={from} onChange={(time) => onChange({ from: time })} {...wrong} />
        <span aria-hidden="true">–</span>
        <TimeInput
          aria-label={say('until')}
          value={to === endOfDay ? midnight : to}
          onChange={(time) => onChange({ to: time === midnight ? endOfDay : time })}
          {...wrong}
        />
        <Button look="icon" size="small" aria-label={say('removeHours', { from, to })} onPress={onRemove}>
          <CloseIcon />
        </Button>
      </div>
      {fault && (
        <p id={id} className={styles.fault}>
          {say(texts[fault])}
        </p>
      )}
    </div>
  );
}
