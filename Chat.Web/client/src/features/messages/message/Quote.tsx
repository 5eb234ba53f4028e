import { say } from '../../../strings';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { useQuoted } from '../MessagesContext';
import styles from './Quote.module.css';
import { quotedText } from './quotedText';

interface QuoteProps {
  peerId: string;
  name: string;
  /** The answered message. */
  seq: number;
  onPress: (seq: number) => void;
}

/** The beginning of the answered message in its current state; a press jumps to that message. */
export function Quote({ peerId, name, seq, onPress }: QuoteProps) {
  const quoted = useQuoted(peerId, seq);
  return (
    // A native button, because React Aria's buttons on hundreds of rows are noticeably slow.
    <button type="button" className={styles.quote} onClick={() => onPress(seq)}>
      <VisuallyHidden>{say('inReplyTo')} </VisuallyHidden>
      {quoted && <strong>{quoted.sender === peerId ? <bdi>{name}</bdi> : say('you')}</strong>}
      <span className={styles.text} dir="auto" data-state={quoted && quoted.deletedAt === null && !quoted.unreadable ? undefined : 'gone'}>
        {quotedText(quoted)}
      </span>
    </button>
  );
}
