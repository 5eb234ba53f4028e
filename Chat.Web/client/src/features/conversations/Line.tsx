import type { Conversation } from '../../api/types';
import { beginning } from '../../lib/graphemes';
import styles from './ConversationList.module.css';

/** The properties of the component that decides the last line of a conversation in the list. */
export interface LastLineProps {
  conversation: Conversation;
  /** True when the composer of this conversation shows the draft already. */
  isOpen: boolean;
}

/** One line never shows more characters than this. */
const seen = 160;

interface LineProps {
  /** `aside` marks a text that nobody wrote. */
  tone?: 'plain' | 'accent' | 'danger' | 'aside';
  who?: string | undefined;
  text: string;
}

/** A line below the name of a conversation in the list. */
export function Line({ tone = 'plain', who, text }: LineProps) {
  return (
    <span className={styles.preview} data-tone={tone}>
      {who && <span className={styles.who}>{who}: </span>}
      <bdi>{beginning(text.trimStart(), seen)}</bdi>
    </span>
  );
}
