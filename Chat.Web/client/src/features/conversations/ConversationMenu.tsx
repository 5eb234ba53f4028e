import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { Conversation } from '../../api/types';
import { back } from '../../lib/location';
import type { Spot } from '../../lib/useLongPress';
import { say } from '../../strings';
import { CheckIcon, ClockIcon, PinIcon, UnreadIcon } from '../../ui/icons';
import { Menu, MenuItem } from '../../ui/Menu';
import styles from './ConversationList.module.css';
import { markUnread, pin, settle } from './marks';
import { placeInList } from './place';
import { isSettled, isWaiting } from './waiting';

/** The conversation whose actions are requested, and the element beside which the menu opens. */
export interface ConversationMenuTarget {
  readonly peerId: string;
  readonly element: HTMLElement;
  /** The position of the finger that opened the menu; if set, the menu opens there. */
  readonly at?: Spot;
}

interface ConversationMenuProps {
  conversation: Conversation;
  target: ConversationMenuTarget;
  isOpen: boolean;
  onClose: () => void;
}

/** The menu with a coach's marks for a conversation; the marks are visible to nobody else. */
export function ConversationMenu({ conversation, target: { element, at }, isOpen, onClose }: ConversationMenuProps) {
  const cache = useQueryClient();
  const button = useMemo(() => ({ current: element }), [element]);
  const spot = useRef<HTMLSpanElement>(null);
  const { peer, pinned, unread, markedUnread } = conversation;

  useEffect(() => focusAfterwards, []);

  /** Marking an open conversation as unread also closes the conversation, because the coach wants to come back later. */
  function comeBackLater() {
    void markUnread(cache, conversation, true);
    if (location.pathname === `/conversations/${peer.id}`) back('/');
  }

  return (
    <>
      {at && <span ref={spot} className={styles.spot} style={{ left: at.x, top: at.y }} />}
      <Menu
        aria-label={say('conversationActions', { name: peer.name })}
        placement={at ? 'bottom start' : 'bottom end'}
        anchor={{ triggerRef: at ? spot : button, isOpen, onOpenChange: onClose }}
        autoFocus="first"
        onClose={onClose}
      >
        {isWaiting(conversation) && (
          <MenuItem icon={<CheckIcon />} onAction={() => void settle(cache, conversation, true)}>
            {say('settle')}
          </MenuItem>
        )}
        {isSettled(conversation) && (
          <MenuItem icon={<ClockIcon />} onAction={() => void settle(cache, conversation, false)}>
            {say('unsettle')}
          </MenuItem>
        )}
        {markedUnread && (
          <MenuItem icon={<UnreadIcon />} onAction={() => void markUnread(cache, conversation, false)}>
            {say('unmarkUnread')}
          </MenuItem>
        )}
        {!markedUnread && unread === 0 && (
          <MenuItem icon={<UnreadIcon />} onAction={comeBackLater}>
            {say('markUnread')}
          </MenuItem>
        )}
        <MenuItem icon={<PinIcon />} onAction={() => void pin(cache, conversation, !pinned)}>
          {say(pinned ? 'unpin' : 'pin')}
        </MenuItem>
      </Menu>
    </>
  );
}

/** A mark may remove a conversation and its focused button from the list; the list's tab stop gets the focus then. */
function focusAfterwards(): void {
  if (document.activeElement === document.body) placeInList()?.focus();
}
