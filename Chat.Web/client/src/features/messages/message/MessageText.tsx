import { useMemo } from 'react';
import { say } from '../../../strings';
import { firstParts, type Part } from './links';
import styles from './MessageText.module.css';
import { isEmoji } from './text';

/** The text of a message, or its first `length` characters, in whatever script it is, with links that can be pressed. */
export function MessageText({ text, length = text.length }: { text: string; length?: number }) {
  const shown = useMemo(() => firstParts(text, length), [text, length]);
  // Another text is another element: whatever was made of the nodes of the old one goes with it.
  return (
    <p key={text} className={styles.text} dir="auto" data-emoji={isEmoji(text) || undefined}>
      {shown.map((part) => (part.href === undefined ? part.text : <Address key={part.at} {...part} />))}
      {length < text.length && '…'}
    </p>
  );
}

function Address({ text, href, host }: Part) {
  return (
    <>
      <a className={styles.link} href={href} target="_blank" rel="noopener noreferrer nofollow" title={href} dir="ltr">
        {text}
      </a>
      {host !== undefined && <span className={styles.host}> ({say('leadsTo', { host })})</span>}
    </>
  );
}
