import { useState } from 'react';
import type { Conversation } from '../../api/types';
import { Part } from '../../lib/part';
import { useStore } from '../../lib/store';
import { loadToOpen } from '../../ui/openPart';
import type { ConversationMenuTarget } from './ConversationMenu';

const part = new Part(() => import('./ConversationMenu'));

/** The one menu of a list of conversations. The menu opens at the requested conversation, and its code loads with the first request. */
export function useConversationMenu(conversations: readonly Conversation[]) {
  const [menu, setMenu] = useState<{ target: ConversationMenuTarget; isOpen: boolean }>();
  const ConversationMenu = useStore(part)?.ConversationMenu;
  const conversation = conversations.find(({ peer }) => peer.id === menu?.target.peerId);

  async function open(target: ConversationMenuTarget) {
    setMenu({ target, isOpen: true });
    if (!(await loadToOpen(part))) setMenu(undefined);
  }

  return {
    open: (target: ConversationMenuTarget) => void open(target),
    /** The peer whose conversation has the open menu. */
    openAt: menu?.isOpen ? menu.target.peerId : undefined,
    element: ConversationMenu && menu && conversation && (
      <ConversationMenu
        key={menu.target.peerId}
        conversation={conversation}
        target={menu.target}
        isOpen={menu.isOpen}
        onClose={() => setMenu({ ...menu, isOpen: false })}
      />
    ),
  };
}
