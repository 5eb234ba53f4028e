import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { isComposing } from '../../../lib/composing';
import { usePart } from '../../../lib/part';
import { useStore } from '../../../lib/store';
import { language, say } from '../../../strings';
import { useMessages } from '../MessagesContext';
import { emojiIn, inTone, named, type Emoji } from './emoji';
import styles from './EmojiMatches.module.css';
import type { EmojiWord } from './emojiWord';
import { replace } from './insert';

interface EmojiMatchesProps {
  field: RefObject<HTMLTextAreaElement | null>;
  word: EmojiWord;
  /** Called with the number of matches, and with 0 when the list closes. */
  onFound: (count: number) => void;
  onClose: () => void;
}

/**
 * The emoji whose names match the typed word, in a list above the field. The field keeps the focus: arrow keys choose an emoji, Enter and
 * Tab insert it.
 */
export function EmojiMatches({ field, word, onFound, onClose }: EmojiMatchesProps) {
  const { ownEmoji } = useMessages();
  const { tone } = useStore(ownEmoji);
  const { loaded } = usePart(emojiIn[language()]);
  const found = useMemo(() => (loaded ? named(loaded, word.name) : []), [loaded, word.name]);
  const [chosen, setChosen] = useState({ name: word.name, at: 0 });
  const at = chosen.name === word.name ? chosen.at : 0;
  const id = useId();
  const isOpen = found.length > 0;

  function take(emoji: Emoji) {
    onClose();
    ownEmoji.chosen(emoji.id);
    if (field.current) replace(field.current, word.start, word.end, inTone(emoji, tone));
  }

  function move(step: number) {
    setChosen({ name: word.name, at: (at + step + found.length) % found.length });
  }

  function actionOf(key: string): (() => void) | undefined {
    switch (key) {
      case 'ArrowDown':
        return () => move(1);
      case 'ArrowUp':
        return () => move(-1);
      case 'Enter':
      case 'Tab':
        return () => take(found[at]!);
      case 'Escape':
        return onClose;
      default:
        return undefined;
    }
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!isOpen || ctrlKey || metaKey || altKey || shiftKey || isComposing(event)) return;
    const act = actionOf(key);
    if (!act) return;
    // Otherwise the field would send, end an edit, or lose the focus.
    event.preventDefault();
    event.stopPropagation();
    act();
  });

  useEffect(() => {
    const element = field.current;
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [field]);

  useEffect(() => {
    onFound(found.length);
    return () => onFound(0);
  }, [found.length, onFound]);

  useLayoutEffect(() => {
    const element = field.current;
    if (!isOpen || !element) return;
    const option = `${id}-${at}`;
    const attributes = { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': id, 'aria-activedescendant': option };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.getElementById(option)?.scrollIntoView({ block: 'nearest' });
    return () => Object.keys(attributes).forEach((name) => element.removeAttribute(name));
  }, [field, id, at, isOpen]);

  if (!isOpen) return null;
  return (
    <div className={styles.anchor}>
      <div id={id} role="listbox" aria-label={say('emoji')} className={styles.list}>
        {found.map((emoji, index) => (
          <button
            key={emoji.id}
            id={`${id}-${index}`}
            type="button"
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className={styles.option}
            // A press on an option must not take the focus from the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(emoji)}
          >
            <span aria-hidden="true">{inTone(emoji, tone)}</span>
            {emoji.name}
          </button>
        ))}
      </div>
    </div>
  );
}
