import { useEffect, type RefObject } from 'react';
import { Dialog } from 'react-aria-components';
import { usePart } from '../../../lib/part';
import { language, say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Popover } from '../../../ui/Popover';
import { useMessages } from '../MessagesContext';
import { emojiIn, inTone, type Emoji } from './emoji';
import { EmojiChoice } from './EmojiChoice';
import styles from './EmojiPicker.module.css';

interface EmojiPickerProps {
  /** The element beside which the picker opens. */
  anchor: RefObject<HTMLElement | null>;
  onChoose: (emoji: string) => void;
  onClose: () => void;
}

/** A popover for choosing an emoji. */
export function EmojiPicker({ anchor, onChoose, onClose }: EmojiPickerProps) {
  const { ownEmoji } = useMessages();
  const { loaded, failed, ask } = usePart(emojiIn[language()]);
  useEffect(() => ownEmoji.refresh(), [ownEmoji]);

  function choose(emoji: Emoji) {
    onClose();
    ownEmoji.chosen(emoji.id);
    onChoose(inTone(emoji, ownEmoji.get().tone));
  }

  return (
    <Popover triggerRef={anchor} placement="top start" isOpen onOpenChange={onClose}>
      <Dialog className={styles.picker!} aria-label={say('emoji')}>
        {loaded ? (
          <EmojiChoice groups={loaded} onChoose={choose} />
        ) : (
          <div className={styles.hint}>
            <p role="status">{failed ? say('loadFailed') : say('loading')}</p>
            {failed && <Button onPress={() => void ask()}>{say('tryAgain')}</Button>}
          </div>
        )}
      </Dialog>
    </Popover>
  );
}
