import { useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { PlusIcon } from '../../../ui/icons';
import type { Weekday } from '../../../api/types';
import { CopyDay } from './CopyDay';
import { IntervalFields } from './IntervalFields';
import { faultsOf, mostIntervals, withInterval, withoutInterval, withChange, type Interval } from './week';
import styles from './WeekEditor.module.css';
import { dayName } from './words';

interface DayHoursProps {
  day: Weekday;
  intervals: readonly Interval[];
  onChange: (intervals: readonly Interval[]) => void;
  onCopy: (to: readonly Weekday[]) => void;
}

/** One day: closed, or one or more intervals. */
export function DayHours({ day, intervals, onChange, onCopy }: DayHoursProps) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const name = dayName(day);
  const faults = faultsOf(intervals);

  // The new interval gets the focus, because the user fills it in next.
  function addInterval() {
    flushSync(() => onChange(withInterval(intervals)));
    const inputs = group.current?.querySelectorAll('input') ?? [];
    inputs[inputs.length - 2]?.focus();
  }

  // The removal also removes the focused button, so the button that adds hours gets the focus.
  function remove(index: number) {
    flushSync(() => onChange(withoutInterval(intervals, index)));
    add.current?.focus();
  }

  return (
    <div ref={group} role="group" aria-labelledby={id} className={styles.day}>
      <span id={id} className={styles.name}>
        {name}
      </span>
      <div className={styles.intervals}>
        {intervals.length === 0 && <span className={styles.closed}>{say('closed')}</span>}
        {intervals.map((interval, index) => (
          <IntervalFields
            // oxlint-disable-next-line react/no-array-index-key -- an interval is nothing but its place and its times
            key={index}
            interval={interval}
            fault={faults[index]}
            onChange={(change) => onChange(withChange(intervals, index, change))}
            onRemove={() => remove(index)}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button
          ref={add}
          look="icon"
          size="small"
          aria-label={say('addHours', { day: name })}
          isDisabled={intervals.length >= mostIntervals}
          onPress={addInterval}
        >
          <PlusIcon />
        </Button>
        <CopyDay day={day} onCopy={onCopy} />
      </div>
    </div>
  );
}
