import { say } from '../../../strings';
import styles from './TypingIndicator.module.css';

interface TypingIndicatorProps {
  name: string;
  isTyping: boolean;
}

/** Keeps its room while nobody types, so that nothing jumps. */
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
