import { useQuery } from '@tanstack/react-query';
import { useState, type RefObject } from 'react';
import { Dialog, ListBox, ListBoxItem } from 'react-aria-components';
import { troubleText } from '../../api/troubleText';
import type { SavedReply } from '../../api/types';
import { navigate } from '../../lib/location';
import { matches } from '../../lib/matching';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { SearchField } from '../../ui/SearchField';
import { filledIn } from './places';
import { repliesQuery } from './replies';
import styles from './RepliesPicker.module.css';

interface RepliesPickerProps {
  /** The element beside which the picker opens. */
  anchor: RefObject<HTMLElement | null>;
  /** The student's name, which replaces the placeholders. */
  name: string;
  onChoose: (text: string) => void;
  onClose: () => void;
}

/** A popover with a coach's saved replies, each with the student's name filled in. */
export function RepliesPicker({ anchor, name, onChoose, onClose }: RepliesPickerProps) {
  const { data: replies, error, refetch } = useQuery(repliesQuery);

  function choose(text: string) {
    onClose();
    onChoose(text);
  }

  function manage() {
    onClose();
    navigate('/settings');
  }

  return (
    <Popover triggerRef={anchor} placement="top start" isOpen onOpenChange={onClose}>
      <Dialog className={styles.picker!} aria-label={say('savedReplies')}>
        {replies ? (
          <Choice
            replies={replies
              .filter(({ unreadable }) => !unreadable)
              .map((reply) => ({ ...reply, text: filledIn(reply.text, name) }))}
            onChoose={choose}
          />
        ) : (
          <div className={styles.hint}>
            <p role="status">{error ? `${say('loadFailed')} ${troubleText(error)}` : say('loading')}</p>
            {error && <Button onPress={() => void refetch()}>{say('tryAgain')}</Button>}
          </div>
        )}
        <Button look="link" onPress={manage}>
          {say('manageReplies')}
        </Button>
      </Dialog>
    </Popover>
  );
}

function Choice({ replies, onChoose }: { replies: readonly SavedReply[]; onChoose: (text: string) => void }) {
  const [question, setQuestion] = useState('');
  const found = replies.filter(({ title, text }) => matches(`${title} ${text}`, question));
  if (replies.length === 0) return <p className={styles.hint}>{say('noReplies')}</p>;
  return (
    <>
      <SearchField label={say('findReply')} value={question} onChange={setQuestion} autoFocus />
      <ListBox
        aria-label={say('savedReplies')}
        className={styles.list!}
        items={found}
        onAction={(id) => onChoose(found.find((reply) => reply.id === id)!.text)}
        renderEmptyState={() => <p className={styles.hint}>{say('noReplyFound')}</p>}
      >
        {({ id, title, text }) => (
          <ListBoxItem id={id} textValue={title} className={styles.reply!}>
            <span className={styles.title} dir="auto">
              {title}
            </span>{' '}
            <span className={styles.text} dir="auto">
              {text}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </>
  );
}
