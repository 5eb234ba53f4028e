import { useQueryClient } from '@tanstack/react-query';
import { useState, type RefObject } from 'react';
import type { Conversation } from '../../api/types';
import { say } from '../../strings';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DeleteIcon } from '../../ui/icons';
import { Menu, MenuItem } from '../../ui/Menu';
import { toast } from '../../ui/toast';
import { erasureTrouble, wishErasure } from './erasure';

interface ErasureMenuProps {
  conversation: Conversation;
  button: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  onClose: () => void;
}

/** The menu of a student's conversation, in which the student asks the school to erase it. */
export function ErasureMenu({ conversation: { peer, erasure }, button, isOpen, onClose }: ErasureMenuProps) {
  const cache = useQueryClient();
  const [isAsking, setAsking] = useState(false);

  async function wish() {
    await wishErasure(cache, peer.id, true);
    toast(say('erasureAsked'));
  }

  return (
    <>
      <Menu
        aria-label={say('conversationActions', { name: peer.name })}
        anchor={{ triggerRef: button, isOpen, onOpenChange: onClose }}
        autoFocus="first"
        onClose={onClose}
      >
        <MenuItem icon={<DeleteIcon />} tone="danger" isDisabled={Boolean(erasure?.askedAt)} onAction={() => setAsking(true)}>
          {say('askForErasure')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        title={say('askForErasureAsk')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirm={say('askForErasureNow')}
        onConfirm={wish}
        failure={erasureTrouble}
      >
        <p>{say('askForErasureHint', { name: peer.name })}</p>
        <p>{say('askForErasureKeep')}</p>
      </ConfirmDialog>
    </>
  );
}
