import { useEffect, useRef, type RefObject } from 'react';
import { emoticonBefore, withEmojiAtEnd, type Replacement } from './emoticons';
import { replace } from './insert';

/** The input types by which a key adds a space or a line break. */
const typing: ReadonlySet<string> = new Set(['insertText', 'insertCompositionText', 'insertLineBreak', 'insertParagraph']);

/**
 * Replaces an emoticon with an emoji as soon as a space follows. Backspace or undo right after restores the emoticon, and disables the
 * replacement for the rest of this text.
 * @returns A function that also replaces an emoticon at the end of the text to send.
 */
export function useEmoticons(field: RefObject<HTMLTextAreaElement | null>, text: string): (written: string) => string {
  const isRefused = useRef(false);

  useEffect(() => {
    if (text === '') isRefused.current = false;
  }, [text]);

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const ended = new AbortController();
    const { signal } = ended;
    let last: Replacement | undefined;

    function onInput(event: Event) {
      if (!element || !(event instanceof InputEvent)) return;
      if (last && event.inputType === 'historyUndo') isRefused.current = true;
      last = undefined;
      if (isRefused.current || event.isComposing || !typing.has(event.inputType)) return;
      const found = emoticonBefore(element.value, element.selectionStart);
      if (!found) return;
      replace(element, found.start, found.start + found.before.length, found.after);
      last = found;
    }

    function onBeforeInput(event: Event) {
      if (!element || !last || !(event instanceof InputEvent) || event.inputType !== 'deleteContentBackward') return;
      const { start, before, after } = last;
      const end = start + after.length;
      if (element.selectionStart !== end || element.selectionEnd !== end) return;
      event.preventDefault();
      isRefused.current = true;
      replace(element, start, end, before);
    }

    element.addEventListener('input', onInput, { signal });
    element.addEventListener('beforeinput', onBeforeInput, { signal });
    return () => ended.abort();
  }, [field]);

  return (written) => (isRefused.current ? written : withEmojiAtEnd(written));
}
