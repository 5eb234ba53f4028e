import type { Person } from '../../../api/types';
import { say } from '../../../strings';
import styles from './Coachings.module.css';

interface StudentChoiceProps {
  students: readonly Person[];
  isChosen: (id: string) => boolean;
  toggle: (student: Person) => void;
}

/** A list of students, each with a box to tick. */
export function StudentChoice({ students, isChosen, toggle }: StudentChoiceProps) {
  return (
    <ul className={styles.choices} aria-label={say('studentsWithoutCoach')}>
      {students.map((student) => (
        <li key={student.id}>
          <label className={styles.choice}>
            <input type="checkbox" checked={isChosen(student.id)} onChange={() => toggle(student)} />
            <bdi>{student.name}</bdi>
            <span className={styles.address}>{student.email}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
