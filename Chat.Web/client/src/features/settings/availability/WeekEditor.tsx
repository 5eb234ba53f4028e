import { say } from '../../../strings';
import { DayHours } from './DayHours';
import { days, withCopies, type Week } from './week';
import styles from './WeekEditor.module.css';

interface WeekEditorProps {
  week: Week;
  onChange: (week: Week) => void;
}

/** The hours of each day of the week. */
export function WeekEditor({ week, onChange }: WeekEditorProps) {
  return (
    <ul className={styles.week} aria-label={say('weeklyHours')}>
      {days.map((day) => (
        <li key={day}>
          <DayHours
            day={day}
            intervals={week[day]}
            onChange={(intervals) => onChange({ ...week, [day]: intervals })}
            onCopy={(to) => onChange(withCopies(week, day, to))}
          />
        </li>
      ))}
    </ul>
  );
}
