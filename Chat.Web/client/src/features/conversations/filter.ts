import type { Conversation } from '../../api/types';
import { matches } from './matching';
import { isWaiting } from './waiting';

/** Which conversations to show. */
export interface Filter {
  /** What is typed: words of the name. */
  readonly name: string;
  readonly unreadOnly: boolean;
  /** Only those in which a student waits for my answer, whoever has waited longest first. */
  readonly waitingOnly: boolean;
}

export const everyone: Filter = { name: '', unreadOnly: false, waitingOnly: false };

/** With fewer conversations than this, all are seen at a glance. */
const manyConversations = 8;

/** Whether a filter is set. */
export function isSet({ name, unreadOnly, waitingOnly }: Filter): boolean {
  return name.trim() !== '' || unreadOnly || waitingOnly;
}

/** Whether there is any use in a filter. One that is set can always be taken away. */
export function isWorthFiltering(conversations: readonly Conversation[], filter: Filter): boolean {
  return conversations.length >= manyConversations || filter.name !== '' || isSet(filter);
}

/** Whether there is something to come back to. */
export function isUnread({ unread, markedUnread }: Conversation): boolean {
  return unread > 0 || markedUnread;
}

/** The conversations that pass. The one that is open passes for as long as it is: to read it, or to answer, must not take it away. */
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

/** In the order in which they are shown: those that are pinned first; or, of those who wait, whoever has waited longest. */
export function arranged(conversations: readonly Conversation[], { waitingOnly }: Filter): readonly Conversation[] {
  if (waitingOnly) return conversations.toSorted((one, other) => since(one) - since(other));
  if (!conversations.some(({ pinned }) => pinned)) return conversations;
  return conversations.toSorted((one, other) => Number(other.pinned) - Number(one.pinned));
}

/** The time by which conversations are sorted; one in which nobody waits comes last. */
const since = (conversation: Conversation) => (isWaiting(conversation) ? Date.parse(conversation.waitingSince!) : Number.MAX_SAFE_INTEGER);
