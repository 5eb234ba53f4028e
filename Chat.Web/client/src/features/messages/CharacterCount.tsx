import { say } from '../../strings';
import styles from './Composer.module.css';
import { longestText } from './text';

const shownWithin = 200;

/** How much room is left in a message; says nothing while there is plenty. */
export function CharacterCount({ length }: { length: number }) {
  const left = longestText - length;
  return (
    <span role="status" className={styles.count} data-over={left < 0 || undefined}>
      {left <= shownWithin && (left < 0 ? say('charactersOver', { count: -left }) : say('charactersLeft', { count: left }))}
    </span>
  );
}
