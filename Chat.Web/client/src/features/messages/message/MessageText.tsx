import { useMemo } from 'react';
import { say } from '../../../strings';
import { firstParts, type Part } from './links';
import styles from './MessageText.module.css';
import { isEmoji } from './text';

/** The text of a message, or its first `length` characters, in any script, with clickable links. */
export function MessageText({ text, length = text.length }: { text: string; length?: number }) {
  const shown = useMemo(() => firstParts(text, length), [text, length]);
  // A new text gets a new element, because a translator or an extension may have changed the old nodes.
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
