import type { Conversation } from '../../api/types';
import { matches } from '../../lib/matching';
import { isWaiting } from './waiting';

/** The filter of the list of conversations. */
export interface Filter {
  /** The typed words of the name. */
  readonly name: string;
  readonly unreadOnly: boolean;
  /** Only conversations in which a student waits for my answer; the student who has waited longest comes first. */
  readonly waitingOnly: boolean;
}

export const everyone: Filter = { name: '', unreadOnly: false, waitingOnly: false };

/** From this number of conversations on, the list shows a filter. */
const manyConversations = 8;

export function isSet({ name, unreadOnly, waitingOnly }: Filter): boolean {
  return name.trim() !== '' || unreadOnly || waitingOnly;
}

/** Whether to show the filter. A filter that is set always shows, so that the user can clear it. */
export function isWorthFiltering(conversations: readonly Conversation[], filter: Filter): boolean {
  return conversations.length >= manyConversations || filter.name !== '' || isSet(filter);
}

/** Whether the conversation has unread messages or a mark as unread. */
export function isUnread({ unread, markedUnread }: Conversation): boolean {
  return unread > 0 || markedUnread;
}

/**
 * The conversations that pass the filter. The open conversation always passes the two toggles, so that reading or answering does not remove
 * it.
 */
export function filtered(
  conversations: readonly Conversation[],
  { name, unreadOnly, waitingOnly }: Filter,
  open: string | undefined,
): Conversation[] {
  return conversations.filter(
    (conversation) =>
      (!unreadOnly || isUnread(conversation) || conversation.peer.id === open) &&
      (!waitingOnly || isWaiting(conversation) || conversation.peer.id === open) &&
      matches(conversation.peer.name, name),
  );
}

/** Sorts conversations for display: pinned ones first, or by waiting time when the filter shows waiting students only. */
export function arranged(conversations: readonly Conversation[], { waitingOnly }: Filter): readonly Conversation[] {
  if (waitingOnly) return conversations.toSorted((one, other) => since(one) - since(other));
  if (!conversations.some(({ pinned }) => pinned)) return conversations;
  return conversations.toSorted((one, other) => Number(other.pinned) - Number(one.pinned));
}

/** The start of the wait, as the sort key; a conversation in which nobody waits comes last. */
const since = (conversation: Conversation) => (isWaiting(conversation) ? Date.parse(conversation.waitingSince!) : Number.MAX_SAFE_INTEGER);
