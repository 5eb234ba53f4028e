import { useMemo } from 'react';
import { say } from '../../../strings';
import { parts, type Part } from './links';
import styles from './MessageText.module.css';
import { isEmoji } from './text';

/** The text of a message, in whatever script it is, with links that can be pressed. */
export function MessageText({ text, isCut = false }: { text: string; isCut?: boolean }) {
  const shown = useMemo(() => parts(text), [text]);
  return (
    <p className={styles.text} dir="auto" data-emoji={isEmoji(text) || undefined}>
      {shown.map((part) => (part.href === undefined ? part.text : <Address key={part.at} {...part} />))}
      {isCut && '…'}
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
