import { useId, useMemo, useRef, type ComponentType } from 'react';
import type { Conversation } from '../../api/types';
import { useAttention } from '../../lib/attention';
import { navigate } from '../../lib/location';
import { useMinute } from '../../lib/useMinute';
import { useToday } from '../../lib/useToday';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { ConversationFilter } from './ConversationFilter';
import styles from './ConversationList.module.css';
import { ConversationRow } from './ConversationRow';
import { endedLast, isEnded } from './ended';
import { arranged, everyone, filtered, isSet, isWorthFiltering } from './filter';
import { useFilter } from './FilterContext';
import type { LastLineProps } from './Line';
import { useConversationKeys } from './useConversationKeys';
import { useConversationMenu } from './useConversationMenu';
import { useRovingFocus } from './useRovingFocus';
import { useHeldOrder } from './useHeldOrder';

interface FilteredConversationsProps {
  conversations: readonly Conversation[];
  selected: string | undefined;
  LastLine: ComponentType<LastLineProps>;
}

/** The conversations that pass the filter, and the filter itself when there are many conversations. */
export function FilteredConversations({ conversations, selected, LastLine }: FilteredConversationsProps) {
  const [filter, setFilter] = useFilter();
  const field = useRef<HTMLInputElement>(null);
  const isAttended = useAttention();
  const today = useToday();
  useMinute();
  const inOrder = useMemo(() => arranged(conversations, filter), [conversations, filter]);
  const [ordered, holding] = useHeldOrder(inOrder);
  const shown = useMemo(() => endedLast(filtered(ordered, filter, selected)), [ordered, filter, selected]);
  const endedFrom = shown.findIndex(isEnded);
  const [active, ended] = endedFrom < 0 ? [shown, []] : [shown.slice(0, endedFrom), shown.slice(endedFrom)];
  const heading = useId();
  const ids = useMemo(() => shown.map(({ peer }) => peer.id), [shown]);
  const rovingFocus = useRovingFocus(ids, selected, () => field.current?.focus());
  useConversationKeys(shown, selected, find);
  const menu = useConversationMenu(shown);

  /** Clears the filter and focuses its field. A short list has no filter, so its first link gets the focus. */
  function find() {
    setFilter(everyone);
    if (!field.current || !isWorthFiltering(conversations, everyone)) return rovingFocus.focusFirst();
    field.current.focus();
    field.current.select();
  }

  function showEveryone() {
    field.current?.focus();
    setFilter(everyone);
  }

  const row = (conversation: Conversation) => (
    <ConversationRow
      key={conversation.peer.id}
      conversation={conversation}
      isSelected={conversation.peer.id === selected}
      isLookedAt={isAttended && conversation.peer.id === selected}
      isTabStop={conversation.peer.id === rovingFocus.tabStop}
      today={today}
      LastLine={LastLine}
      isMenuOpen={conversation.peer.id === menu.openAt}
      onMenu={menu.open}
    />
  );

  return (
    <>
      {isWorthFiltering(conversations, filter) && (
        <ConversationFilter
          conversations={conversations}
          field={field}
          onDown={rovingFocus.focusFirst}
          onEnter={() => ids[0] !== undefined && navigate(`/conversations/${ids[0]}`)}
        />
      )}
      <VisuallyHidden role="status">{isSet(filter) && say('conversationsShown', { count: shown.length })}</VisuallyHidden>
      <div {...rovingFocus.props} {...holding}>
        {(active.length > 0 || ended.length === 0) && <ul className={styles.list}>{active.map(row)}</ul>}
        {ended.length > 0 && (
          <>
            <h3 id={heading} className={styles.group}>
              {say('endedConversations')}
            </h3>
            <ul className={styles.list} aria-labelledby={heading}>
              {ended.map(row)}
            </ul>
          </>
        )}
      </div>
      {menu.element}
      {shown.length === 0 && (
        <EmptyState title={say(filter.name.trim() !== '' ? 'nothingMatches' : filter.waitingOnly ? 'nothingWaiting' : 'nothingUnread')}>
          <Button onPress={showEveryone}>{say('showEveryone')}</Button>
        </EmptyState>
      )}
    </>
  );
}
