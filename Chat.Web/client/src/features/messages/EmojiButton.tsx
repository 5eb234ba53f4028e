import { lazy, Suspense, useRef, useState } from 'react';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { SmileIcon } from '../../ui/icons';
import { orNotLoaded } from '../../ui/orNotLoaded';

const EmojiPicker = lazy(() => orNotLoaded(import('./EmojiPicker')));

/** Opens the emoji, which are loaded when they are asked for. */
export function EmojiButton({ onChoose }: { onChoose: (emoji: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={button} look="icon" size="small" aria-label={say('emoji')} aria-haspopup="dialog" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <SmileIcon />
      </Button>
      {isOpen && (
        <Suspense>
          <EmojiPicker anchor={button} onChoose={onChoose} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
