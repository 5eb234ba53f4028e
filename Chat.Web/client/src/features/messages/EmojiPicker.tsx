import { Suspense, type RefObject } from 'react';
import { Dialog } from 'react-aria-components';
import { say } from '../../strings';
import { Popover } from '../../ui/Popover';
import { EmojiChoice } from './EmojiChoice';
import styles from './EmojiPicker.module.css';

interface EmojiPickerProps {
  /** Beside this it opens. */
  anchor: RefObject<HTMLElement | null>;
  onChoose: (emoji: string) => void;
  onClose: () => void;
}

/** A card with emoji to choose one from. */
export default function EmojiPicker({ anchor, onChoose, onClose }: EmojiPickerProps) {
  function choose(emoji: string) {
    onClose();
    onChoose(emoji);
  }

  return (
    <Popover triggerRef={anchor} placement="top start" isOpen onOpenChange={onClose}>
      <Dialog className={styles.picker!} aria-label={say('emoji')}>
        <Suspense fallback={<p className={styles.hint}>{say('loading')}</p>}>
          <EmojiChoice onChoose={choose} />
        </Suspense>
      </Dialog>
    </Popover>
  );
}
