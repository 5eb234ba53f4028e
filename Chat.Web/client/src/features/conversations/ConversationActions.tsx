import { useRef } from 'react';
import type { Conversation } from '../../api/types';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { MoreIcon } from '../../ui/icons';
import { useConversationMenu } from './useConversationMenu';

/** The button that opens the marks of the open conversation, for a coach. */
export function ConversationActions({ conversation }: { conversation: Conversation }) {
  const button = useRef<HTMLButtonElement>(null);
  const { open, openAt, element } = useConversationMenu([conversation]);
  const { id, name } = conversation.peer;
  return (
    <>
      <Button
        ref={button}
        look="icon"
        aria-label={say('conversationActions', { name })}
        aria-haspopup="menu"
        aria-expanded={openAt !== undefined}
        onPress={() => button.current && open({ peerId: id, element: button.current })}
      >
        <MoreIcon />
      </Button>
      {element}
    </>
  );
}
