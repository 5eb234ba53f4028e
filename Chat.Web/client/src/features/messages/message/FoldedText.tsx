import { useState } from 'react';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { useMessages } from '../MessagesContext';
import styles from './MessageBubble.module.css';
import { MessageText } from './MessageText';
import { folded } from './text';

/** Shows the beginning of a long text, and the rest on demand. The state survives when virtual scrolling unmounts the row. */
export function FoldedText({ id, text }: { id: string; text: string }) {
  const { unfolded } = useMessages();
  const short = folded(text);
  const [isOpen, setOpen] = useState(unfolded.has(id));
  if (short === null) return <MessageText text={text} />;

  function toggle() {
    if (isOpen) unfolded.delete(id);
    else unfolded.add(id);
    setOpen(!isOpen);
  }

  return (
    <>
      <MessageText text={text} length={isOpen ? text.length : short.length} />
      <span className={styles.fold}>
        <Button look="link" aria-expanded={isOpen} onPress={toggle}>
          {isOpen ? say('showLess') : say('showMore')}
        </Button>
      </span>
    </>
  );
}
