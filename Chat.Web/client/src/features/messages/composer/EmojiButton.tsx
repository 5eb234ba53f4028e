import { useRef, useState } from 'react';
import { Part } from '../../../lib/part';
import { useStore } from '../../../lib/store';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { SmileIcon } from '../../../ui/icons';
import { toast } from '../../../ui/toast';

const picker = new Part(() => import('./EmojiPicker'));

/** Opens the emoji, which are loaded when they are asked for. */
export function EmojiButton({ onChoose }: { onChoose: (emoji: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const EmojiPicker = useStore(picker)?.EmojiPicker;

  async function toggle() {
    setOpen(!isOpen);
    if (isOpen || (await picker.ask())) return;
    setOpen(false);
    toast(say('loadFailed'), { failed: true });
  }

  return (
    <>
      <Button ref={button} look="icon" size="small" aria-label={say('emoji')} aria-haspopup="dialog" aria-expanded={isOpen} onPress={() => void toggle()}>
        <SmileIcon />
      </Button>
      {isOpen && EmojiPicker && <EmojiPicker anchor={button} onChoose={onChoose} onClose={() => setOpen(false)} />}
    </>
  );
}
