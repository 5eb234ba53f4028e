import type { Peer } from '../../../api/types';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { CloseIcon, ReplyIcon } from '../../../ui/icons';
import { quotedText } from '../message/quotedText';
import { useQuoted } from '../MessagesContext';
import styles from './Composer.module.css';

/** The id of the bar, which describes the text field. The screen has only one composer. */
export const replyBarId = 'answered';

interface ReplyBarProps {
  peer: Peer;
  /** The answered message. */
  seq: number;
  onStop: () => void;
}

/** Shows the message that the draft answers, with a cancel button. */
export function ReplyBar({ peer: { id, name }, seq, onStop }: ReplyBarProps) {
  const answered = useQuoted(id, seq);
  return (
    <div className={styles.editing}>
      <ReplyIcon />
      <div id={replyBarId}>
        <strong>{answered && answered.sender !== id ? say('replyingToSelf') : say('replyingTo', { name })}</strong>
        <p dir="auto">{quotedText(answered)}</p>
      </div>
      <Button look="icon" size="small" aria-label={say('stopReplying')} onPress={onStop}>
        <CloseIcon />
      </Button>
    </div>
  );
}
