import { useRef } from 'react';
import type { Conversation } from '../../api/types';
import { Part } from '../../lib/part';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { MoreIcon } from '../../ui/icons';
import { useOpenPart } from '../../ui/openPart';

const part = new Part(() => import('./ErasureMenu'));

/** The button of the menu of the open conversation, for a student. The menu's code loads with the first request. */
export function ErasureActions({ conversation }: { conversation: Conversation }) {
  const button = useRef<HTMLButtonElement>(null);
  const { loaded, isOpen, open, close } = useOpenPart(part);
  return (
    <>
      <Button
        ref={button}
        look="icon"
        aria-label={say('conversationActions', { name: conversation.peer.name })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={open}
      >
        <MoreIcon />
      </Button>
      {loaded && <loaded.ErasureMenu conversation={conversation} button={button} isOpen={isOpen} onClose={close} />}
    </>
  );
}
