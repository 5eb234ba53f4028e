import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { Part } from '../../../lib/part';
import { useStore } from '../../../lib/store';
import { useTouch } from '../../../lib/viewport';
import { say } from '../../../strings';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { emojiWordAt, type EmojiWord } from './emojiWord';

const matches = new Part(() => import('./EmojiMatches'));

/** The input types that open the list and keep it open: typing, but neither pasting nor undoing. */
const typing: ReadonlySet<string> = new Set(['insertText', 'insertCompositionText', 'deleteContentBackward']);

const latin = /^[\p{Script=Latin}\p{M}\p{N}_-]+$/u;

interface EmojiCompletionProps {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
}

/** Completes emoji names after a colon; the emoji data is loaded with the first such name. */
export function EmojiCompletion({ field, text }: EmojiCompletionProps) {
  const [written, setWritten] = useState<EmojiWord>();
  const [count, setCount] = useState(0);
  /** The start of the word whose list the user closed. */
  const closedAt = useRef<number>(undefined);
  const isTouch = useTouch();
  const EmojiMatches = useStore(matches)?.EmojiMatches;
  // After a message was sent, the word is no longer in the field.
  const word = written && text.slice(written.start + 1, written.end) === written.name ? written : undefined;

  function close() {
    closedAt.current = written?.start;
    setWritten(undefined);
  }

  const look = useEffectEvent((event: Event) => {
    if (!field.current || !(event instanceof InputEvent)) return;
    const next = emojiWordAt(field.current.value, field.current.selectionStart);
    if (next?.start !== closedAt.current) closedAt.current = undefined;
    // An input method needs the keys itself. An on-screen keyboard composes every word only to correct it, and does not need the keys.
    const isMethod = event.isComposing && !(isTouch && next && latin.test(next.name));
    const isOpen = next && typing.has(event.inputType) && !isMethod && closedAt.current === undefined;
    if (isOpen) void matches.ask();
    setWritten(isOpen ? next : undefined);
  });

  const follow = useEffectEvent(() => {
    if (!written || !field.current) return;
    const next = emojiWordAt(field.current.value, field.current.selectionStart);
    if (next?.start !== written.start) setWritten(undefined);
  });

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const ended = new AbortController();
    const { signal } = ended;
    element.addEventListener('input', (event) => look(event), { signal });
    element.addEventListener('blur', () => setWritten(undefined), { signal });
    document.addEventListener('selectionchange', () => follow(), { signal });
    return () => ended.abort();
  }, [field]);

  return (
    <>
      <VisuallyHidden aria-live="polite">{count > 0 && say('emojiFound', { count })}</VisuallyHidden>
      {word && EmojiMatches && <EmojiMatches key={word.start} field={field} word={word} onFound={setCount} onClose={close} />}
    </>
  );
}
