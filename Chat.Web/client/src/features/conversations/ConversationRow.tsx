import { useRef, type ComponentType } from 'react';
import type { Conversation } from '../../api/types';
import { useLongPress, type Spot } from '../../lib/useLongPress';
import { say } from '../../strings';
import { MoreIcon } from '../../ui/icons';
import { ConversationLink } from './ConversationLink';
import styles from './ConversationList.module.css';
import type { ConversationMenuTarget } from './ConversationMenu';
import type { LastLineProps } from './Line';
import { waitedFor } from './waiting';

interface ConversationRowProps {
  conversation: Conversation;
  isSelected: boolean;
  isLookedAt: boolean;
  isTabStop: boolean;
  today: string;
  LastLine: ComponentType<LastLineProps>;
  isMenuOpen: boolean;
  /** Opens the actions; after a long press, at the position of the finger. */
  onMenu: (target: ConversationMenuTarget) => void;
}

/** A conversation in the list. A coach opens the actions with the button beside the link, or with a long press. */
export function ConversationRow({ isMenuOpen, onMenu, ...shown }: ConversationRowProps) {
  const { conversation, isTabStop } = shown;
  const { id, name, role } = conversation.peer;
  const button = useRef<HTMLButtonElement>(null);
  const open = (at?: Spot) => button.current && onMenu({ peerId: id, element: button.current, ...(at && { at }) });
  const longPress = useLongPress(open);
  const link = <ConversationLink {...shown} waited={waitedFor(conversation)} />;
  if (role !== 'student') return <li>{link}</li>;
  return (
    <li {...longPress}>
      {link}
      <button
        ref={button}
        type="button"
        className={styles.more}
        tabIndex={isTabStop ? 0 : -1}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        aria-label={say('conversationActions', { name })}
        onClick={() => open()}
      >
        <MoreIcon />
      </button>
    </li>
  );
}
