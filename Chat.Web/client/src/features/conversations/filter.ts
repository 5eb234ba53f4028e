import type { Conversation } from '../../api/types';
import { matches } from './matching';

/** Which conversations to show. */
export interface Filter {
  /** What is typed: words of the name. */
  readonly name: string;
  readonly unreadOnly: boolean;
}

export const everyone: Filter = { name: '', unreadOnly: false };

/** With fewer conversations than this, all are seen at a glance. */
const manyConversations = 8;

/** Whether there is any use in a filter. One that is set can always be taken away. */
export function isWorthFiltering(conversations: readonly Conversation[], filter: Filter): boolean {
  return conversations.length >= manyConversations || filter.name !== '' || filter.unreadOnly;
}

/** The conversations that pass. The one that is open counts as unread for as long as it is: reading it must not take it away. */
export function filtered(conversations: readonly Conversation[], { name, unreadOnly }: Filter, open: string | undefined): Conversation[] {
  return conversations.filter(({ peer, unread }) => (!unreadOnly || unread > 0 || peer.id === open) && matches(peer.name, name));
}
