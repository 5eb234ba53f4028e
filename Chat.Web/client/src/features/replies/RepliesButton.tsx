import { useRef, useState } from 'react';
import { Part } from '../../lib/part';
import { useStore } from '../../lib/store';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { RepliesIcon } from '../../ui/icons';
import { toast } from '../../ui/toast';

const picker = new Part(() => import('./RepliesPicker'));

interface RepliesButtonProps {
  /** Whose name is filled in. */
  name: string;
  onChoose: (text: string) => void;
}

/** Opens a coach's saved replies, which are loaded when they are asked for. */
export function RepliesButton({ name, onChoose }: RepliesButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const RepliesPicker = useStore(picker)?.RepliesPicker;

  async function toggle() {
    setOpen(!isOpen);
    if (isOpen || (await picker.ask())) return;
    setOpen(false);
    toast(say('loadFailed'), { failed: true });
  }

  return (
    <>
      <Button
        ref={button}
        look="icon"
        size="small"
        aria-label={say('savedReplies')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => void toggle()}
      >
        <RepliesIcon />
      </Button>
      {isOpen && RepliesPicker && <RepliesPicker anchor={button} name={name} onChoose={onChoose} onClose={() => setOpen(false)} />}
    </>
  );
}
