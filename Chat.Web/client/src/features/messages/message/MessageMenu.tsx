import { useMemo, useRef, useState } from 'react';
import type { Reaction } from '../../../api/types';
import { exactTime } from '../../../lib/time';
import { say } from '../../../strings';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { FocusAfterwards } from '../../../ui/FocusAfterwards';
import { BellIcon, CopyIcon, DeleteIcon, EditIcon, ReplyIcon } from '../../../ui/icons';
import { Menu, MenuItem, MenuRow, MenuSection, MenuSign } from '../../../ui/Menu';
import { beginAnswer } from '../answers';
import { useMessages } from '../MessagesContext';
import { RemindDialog } from '../reminders/RemindDialog';
import type { Bubble } from './bubbles';
import { useIsChangeable } from './changeable';
import { copy } from './copy';
import styles from './MessageBubble.module.css';
import { reactions as offered, signs } from './signs';
import type { Spot } from '../../../lib/useLongPress';

/** The message whose actions are requested, and the element beside which the menu opens. */
export interface MenuTarget {
  readonly bubble: Bubble;
  readonly element: HTMLElement;
  /** The position of the finger that opened the menu; if set, the menu opens there. */
  readonly at?: Spot;
}

interface MessageMenuProps {
  peerId: string;
  target: MenuTarget;
  isOpen: boolean;
  /** True after the coaching has ended: a message can only be copied, or come back as a reminder. */
  isReadOnly: boolean;
  onClose: () => void;
}

/** The menu of message actions. The list has one such menu, which opens at the requested message. */
export function MessageMenu({ peerId, target: { bubble, element, at }, isOpen, isReadOnly, onClose }: MessageMenuProps) {
  const messages = useMessages();
  const { edits, revisions, reactions } = messages;
  const button = useMemo(() => ({ current: element }), [element]);
  const spot = useRef<HTMLSpanElement>(null);
  const row = useMemo(() => element.closest<HTMLElement>('[role=listitem]'), [element]);
  const canChange = useIsChangeable(bubble) && !isReadOnly;
  const [asks, setAsks] = useState(false);
  const [reminds, setReminds] = useState(false);
  const { seq, text } = bubble;

  function act(action: string) {
    onClose();
    if (action === 'reply' && seq !== undefined) beginAnswer(messages, peerId, seq);
    if (action === 'copy') void copy(text);
    if (action === 'edit' && seq !== undefined) edits.begin(peerId, seq, text);
    if (action === 'remind') setReminds(true);
    if (action === 'delete') setAsks(true);
  }

  return (
    <>
      {at && <span ref={spot} className={styles.spot} style={{ left: at.x, top: at.y }} />}
      <Menu
        aria-label={say('messageActions')}
        placement={at ? 'bottom start' : 'bottom end'}
        anchor={{ triggerRef: at ? spot : button, isOpen, onOpenChange: onClose }}
        autoFocus="first"
        onAction={(key) => act(String(key))}
      >
        {!isReadOnly && (
          <MenuRow
            aria-label={say('reactions')}
            selectionMode="single"
            selectedKeys={bubble.myReaction ? [bubble.myReaction] : []}
            onSelectionChange={(chosen) => reactions.react(peerId, seq!, ([...chosen][0] as Reaction | undefined) ?? null)}
          >
            {offered.map((reaction) => (
              <MenuSign key={reaction} id={reaction} label={say(signs[reaction].name)}>
                {signs[reaction].character}
              </MenuSign>
            ))}
          </MenuRow>
        )}
        <MenuSection title={exactTime(bubble.time)}>
          {!isReadOnly && (
            <MenuItem id="reply" icon={<ReplyIcon />}>
              {say('reply')}
            </MenuItem>
          )}
          <MenuItem id="copy" icon={<CopyIcon />}>
            {say('copyText')}
          </MenuItem>
          {seq !== undefined && (
            <MenuItem id="remind" icon={<BellIcon />}>
              {say('remindMe')}
            </MenuItem>
          )}
          {canChange && (
            <MenuItem id="edit" icon={<EditIcon />}>
              {say('editMessage')}
            </MenuItem>
          )}
          {canChange && (
            <MenuItem id="delete" icon={<DeleteIcon />} tone="danger">
              {say('deleteMessage')}
            </MenuItem>
          )}
        </MenuSection>
      </Menu>
      <ConfirmDialog
        title={say('deleteQuestion')}
        isOpen={asks}
        onClose={() => setAsks(false)}
        confirm={say('deleteMessage')}
        onConfirm={() => revisions.delete(peerId, seq!)}
      >
        {say('deleteMeaning')}
        {/* The menu that had the focus before the dialog is gone too, so the row gets the focus. */}
        <FocusAfterwards take={() => row?.focus({ preventScroll: true })} />
      </ConfirmDialog>
      {seq !== undefined && <RemindDialog place={{ peerId, seq }} isOpen={reminds} onClose={() => setReminds(false)} />}
    </>
  );
}
