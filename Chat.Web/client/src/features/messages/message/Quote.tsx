import { say } from '../../../strings';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { useQuoted } from '../MessagesContext';
import styles from './Quote.module.css';
import { quotedText } from './quotedText';

interface QuoteProps {
  peerId: string;
  name: string;
  /** The message that is answered. */
  seq: number;
  onPress: (seq: number) => void;
}

/** The beginning of the message that another one answers, as it is now; a press goes to it. */
export function Quote({ peerId, name, seq, onPress }: QuoteProps) {
  const quoted = useQuoted(peerId, seq);
  return (
    // One of React Aria's buttons on each of hundreds of rows would be felt.
    <button type="button" className={styles.quote} onClick={() => onPress(seq)}>
      <VisuallyHidden>{say('inReplyTo')} </VisuallyHidden>
      {quoted && <strong>{quoted.sender === peerId ? <bdi>{name}</bdi> : say('you')}</strong>}
      <span className={styles.text} dir="auto" data-state={quoted && quoted.deletedAt === null ? undefined : 'gone'}>
        {quotedText(quoted)}
      </span>
    </button>
  );
}
