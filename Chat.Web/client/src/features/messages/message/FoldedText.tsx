import { useState } from 'react';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import styles from './MessageBubble.module.css';
import { MessageText } from './MessageText';
import { folded } from './text';

/** What was unfolded stays so when its row leaves the screen and comes back. Keys only, and gone with the page. */
const unfolded = new Set<string>();

/** A text that shows its beginning when it is long, and the rest when asked. */
export function FoldedText({ id, text }: { id: string; text: string }) {
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
      <MessageText text={isOpen ? text : short} isCut={!isOpen} />
      <span className={styles.fold}>
        <Button look="link" aria-expanded={isOpen} onPress={toggle}>
          {isOpen ? say('showLess') : say('showMore')}
        </Button>
      </span>
    </>
  );
}
