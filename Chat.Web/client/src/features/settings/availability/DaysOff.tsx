import { useRef, useState } from 'react';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { CloseIcon, PlusIcon } from '../../../ui/icons';
import { TextField } from '../../../ui/TextField';
import styles from './DaysOff.module.css';
import { datesIn, mostDaysOff, rangesOf, upcoming, withoutRange, type DateRange } from './dateRanges';
import { rangeText } from './words';

interface DaysOffProps {
  dates: readonly string[];
  today: string;
  onChange: (dates: readonly string[]) => void;
}

/** The dates without office hours. */
export function DaysOff({ dates, today, onChange }: DaysOffProps) {
  const [range, setRange] = useState<DateRange>({ first: '', last: '' });
  const [error, setError] = useState<string>();
  const first = useRef<HTMLInputElement>(null);
  const ranges = rangesOf(dates, today);

  function change(part: Partial<DateRange>) {
    setRange({ ...range, ...part });
    setError(undefined);
  }

  function add() {
    const added = datesIn({ first: range.first, last: range.last || range.first });
    const all = upcoming([...dates, ...added], today);
    if (range.first < today) setError(say('dayOffPast'));
    else if (added.length === 0 || all.length > mostDaysOff) setError(say('daysOffWrong', { count: mostDaysOff }));
    else {
      onChange(all);
      setRange({ first: '', last: '' });
    }
    first.current?.focus();
  }

  function remove(removed: DateRange) {
    onChange(withoutRange(dates, removed));
    first.current?.focus();
  }

  return (
    <fieldset className={styles.daysOff}>
      <legend>{say('daysOff')}</legend>
      {ranges.length > 0 && (
        <ul className={styles.ranges}>
          {ranges.map((shown) => (
            <li key={shown.first} className={styles.range}>
              {rangeText(shown)}
              <Button look="icon" size="small" aria-label={say('removeDaysOff', { days: rangeText(shown) })} onPress={() => remove(shown)}>
                <CloseIcon />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.fields}>
        <TextField
          type="date"
          inputRef={first}
          label={say('firstDayOff')}
          value={range.first}
          onChange={(date) => change({ first: date })}
          error={error}
        />
        <TextField type="date" label={say('lastDayOff')} value={range.last} onChange={(date) => change({ last: date })} />
        <Button onPress={add} isDisabled={range.first === ''}>
          <PlusIcon />
          {say('addDaysOff')}
        </Button>
      </div>
    </fieldset>
  );
}
