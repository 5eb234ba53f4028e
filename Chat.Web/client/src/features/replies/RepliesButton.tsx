import { useRef } from 'react';
import { Part } from '../../lib/part';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { RepliesIcon } from '../../ui/icons';
import { useOpenPart } from '../../ui/openPart';

const picker = new Part(() => import('./RepliesPicker'));

interface RepliesButtonProps {
  /** The student's name, which replaces the placeholders. */
  name: string;
  onChoose: (text: string) => void;
}

/** Opens a coach's saved replies, which are loaded on demand. */
export function RepliesButton({ name, onChoose }: RepliesButtonProps) {
  const { loaded, isOpen, open, close } = useOpenPart(picker);
  const button = useRef<HTMLButtonElement>(null);
  const RepliesPicker = loaded?.RepliesPicker;
  return (
    <>
      <Button
        ref={button}
        look="icon"
        size="small"
        aria-label={say('savedReplies')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={isOpen ? close : open}
      >
        <RepliesIcon />
      </Button>
      {isOpen && RepliesPicker && <RepliesPicker anchor={button} name={name} onChoose={onChoose} onClose={close} />}
    </>
  );
}
