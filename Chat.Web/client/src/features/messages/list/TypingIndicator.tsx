import { say } from '../../../strings';
import styles from './TypingIndicator.module.css';

interface TypingIndicatorProps {
  name: string;
  isTyping: boolean;
}

/** The indicator keeps its space while nobody types, so that the layout does not move. */
export function TypingIndicator({ name, isTyping }: TypingIndicatorProps) {
  return (
    <div className={styles.typing}>
      {isTyping && (
        <>
          <span className={styles.dots} aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {say('typing', { name })}
        </>
      )}
    </div>
  );
}
