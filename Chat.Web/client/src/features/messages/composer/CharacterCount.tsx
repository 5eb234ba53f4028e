import { useState } from 'react';
import { say } from '../../../strings';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { longestText } from '../message/text';
import styles from './Composer.module.css';

const shownWithin = 200;

/** A screen reader announces the count only at these thresholds, not at each key. */
const saidAt = [0, 10, 50, shownWithin];

/** The remaining characters of a message; empty while there are plenty. */
export function CharacterCount({ length }: { length: number }) {
  const left = longestText - length;
  const text = left > shownWithin ? '' : left < 0 ? say('charactersOver', { count: -left }) : say('charactersLeft', { count: left });
  const step = left < 0 ? -1 : saidAt.find((limit) => left <= limit);
  const [said, setSaid] = useState({ step, text });
  if (said.step !== step) setSaid({ step, text });
  return (
    <>
      <span aria-hidden className={styles.count} data-over={left < 0 || undefined}>
        {text}
      </span>
      <VisuallyHidden role="status">{said.text}</VisuallyHidden>
    </>
  );
}
