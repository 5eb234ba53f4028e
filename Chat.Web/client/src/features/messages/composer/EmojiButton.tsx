import { useRef } from 'react';
import { Part } from '../../../lib/part';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { SmileIcon } from '../../../ui/icons';
import { useOpenPart } from '../../../ui/openPart';

const picker = new Part(() => import('./EmojiPicker'));

/** Opens the emoji picker, which is loaded on demand. */
export function EmojiButton({ onChoose }: { onChoose: (emoji: string) => void }) {
  const { loaded, isOpen, open, close } = useOpenPart(picker);
  const button = useRef<HTMLButtonElement>(null);
  const EmojiPicker = loaded?.EmojiPicker;
  return (
    <>
      <Button
        ref={button}
        look="icon"
        size="small"
        aria-label={say('emoji')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={isOpen ? close : open}
      >
        <SmileIcon />
      </Button>
      {isOpen && EmojiPicker && <EmojiPicker anchor={button} onChoose={onChoose} onClose={close} />}
    </>
  );
}
