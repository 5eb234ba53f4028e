import { locale, strings } from '../../strings';
import styles from './Composer.module.css';
import { longestText } from './text';

const shownWithin = 200;
const number = new Intl.NumberFormat(locale);

/** How much room is left in a message; says nothing while there is plenty. */
export function CharacterCount({ length }: { length: number }) {
  const left = longestText - length;
  return (
    <span role="status" className={styles.count} data-over={left < 0 || undefined}>
      {left <= shownWithin && (left < 0 ? strings.charactersOver(number.format(-left)) : strings.charactersLeft(number.format(left)))}
    </span>
  );
}
