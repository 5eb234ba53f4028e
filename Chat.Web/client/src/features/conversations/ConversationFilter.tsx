import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { Conversation } from '../../api/types';
import { isComposing } from '../../lib/composing';
import { isTakenByFocus } from '../../lib/keys';
import { useStore } from '../../lib/store';
import { say } from '../../strings';
import { Badge } from '../../ui/Badge';
import { SearchField } from '../../ui/SearchField';
import { ToggleButton } from '../../ui/ToggleButton';
import { deviceSettings } from '../device/deviceSettings';
import styles from './ConversationList.module.css';
import { useFilter } from './FilterContext';
import { filterFieldId } from './place';
import { isWaiting } from './waiting';

interface ConversationFilterProps {
  /** All conversations, before filtering. */
  conversations: readonly Conversation[];
  field: RefObject<HTMLInputElement | null>;
  /** Moves the focus from the field into the list. */
  onDown: () => void;
  onEnter: () => void;
}

/** The filter of the list of conversations. `/` moves the focus here from anywhere, and Escape moves it back. */
export function ConversationFilter({ conversations, field, onDown, onEnter }: ConversationFilterProps) {
  const [filter, setFilter] = useFilter();
  const { singleKeys } = useStore(deviceSettings);
  const cameFrom = useRef<Element>(null);
  const waiting = conversations.filter(isWaiting).length;
  const isCoach = conversations.some(({ peer }) => peer.role === 'student');

  useEffect(() => {
    if (!singleKeys) return;
    function jump(event: globalThis.KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTakenByFocus(event.target)) return;
      event.preventDefault();
      cameFrom.current = document.activeElement;
      field.current?.focus();
      field.current?.select();
    }
    // Listens in the capture phase, because a focused button may stop the propagation of its keys.
    document.addEventListener('keydown', jump, true);
    return () => document.removeEventListener('keydown', jump, true);
  }, [field, singleKeys]);

  function onKeyDown({ key, nativeEvent }: KeyboardEvent) {
    if (isComposing(nativeEvent)) return;
    if (key === 'ArrowDown') onDown();
    else if (key === 'Enter') onEnter();
    else if (key === 'Escape') {
      setFilter({ ...filter, name: '' });
      if (cameFrom.current instanceof HTMLElement && cameFrom.current !== document.body && cameFrom.current.isConnected)
        cameFrom.current.focus();
      else onDown();
      cameFrom.current = null;
    }
  }

  return (
    <div className={styles.filter}>
      <SearchField
        id={filterFieldId}
        label={say('filterByName')}
        {...(singleKeys && { shortcut: '/' })}
        inputRef={field}
        value={filter.name}
        onChange={(name) => setFilter({ ...filter, name })}
        onKeyDown={onKeyDown}
      />
      <div className={styles.toggles}>
        <ToggleButton isSelected={filter.unreadOnly} onChange={(unreadOnly) => setFilter({ ...filter, unreadOnly })}>
          {say('unreadOnly')}
        </ToggleButton>
        {isCoach && (
          <ToggleButton isSelected={filter.waitingOnly} onChange={(waitingOnly) => setFilter({ ...filter, waitingOnly })}>
            {say('waitingOnly')} {waiting > 0 && <Badge count={waiting} label={say('conversationsShown', { count: waiting })} />}
          </ToggleButton>
        )}
      </div>
    </div>
  );
}
