import { useEffect, useRef } from 'react';
import { back } from '../../../lib/location';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { ScheduledLeft, useScheduledLeft } from '../scheduled/ScheduledLeft';
import { useUnfinished } from '../MessagesContext';
import { LeftTexts } from './LeftTexts';
import styles from './NoConversation.module.css';

interface NoConversationProps {
  peerId: string;
  level: 1 | 2;
  /** True when the conversation was there a moment ago. */
  hasEnded: boolean;
}

/** Replaces a conversation that is missing or has ended, and shows the user's unsent texts, so that they are not lost. */
export function NoConversation({ peerId, level, hasEnded }: NoConversationProps) {
  const texts = useUnfinished().filter((text) => text.peerId === peerId);
  const scheduled = useScheduledLeft(peerId);
  const page = useRef<HTMLDivElement>(null);
  const isOver = hasEnded || texts.length > 0 || scheduled.length > 0;

  // The focused field is gone, so the page gets the focus.
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.focus();
  }, []);

  return (
    <div ref={page} className={styles.page} tabIndex={-1}>
      <EmptyState level={level} title={isOver ? say('gone') : say('notFound')}>
        <p role="alert">{isOver ? say('goneHint') : say('notFoundHint')}</p>
        <Button onPress={() => back('/')}>{say('backToList')}</Button>
      </EmptyState>
      {texts.length > 0 && <LeftTexts texts={texts} level={level} onDiscarded={() => page.current?.focus()} />}
      {scheduled.length > 0 && (
        <section className={styles.texts}>
          <ScheduledLeft peerId={peerId} scheduled={scheduled} level={level} />
        </section>
      )}
    </div>
  );
}
