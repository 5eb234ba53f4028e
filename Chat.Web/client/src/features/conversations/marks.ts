import type { QueryClient } from '@tanstack/react-query';
import { ask, http } from '../../api/client';
import type { Conversation } from '../../api/types';
import { say, type Key } from '../../strings';
import { toast } from '../../ui/toast';
import { changeConversations, conversationsQuery } from './conversations';
import { telling } from './reads';

/** My own marks in a conversation. */
type Marks = Pick<Conversation, 'pinned' | 'markedUnread' | 'waitingSince'>;

/** Pins a conversation to the top of the list, or unpins it. */
export function pin(cache: QueryClient, { peer }: Conversation, pinned: boolean): Promise<void> {
  const path = { params: { path: { peerId: peer.id } } };
  const call = () => (pinned ? http.PUT('/api/conversations/{peerId}/pin', path) : http.DELETE('/api/conversations/{peerId}/pin', path));
  return mark(cache, peer.id, { pinned }, () => ask(call()), pinned ? 'pinnedNow' : 'unpinnedNow');
}

/** Marks a conversation as unread, or removes that mark; only setting the mark is announced. */
export function markUnread(cache: QueryClient, { peer }: Conversation, markedUnread: boolean): Promise<void> {
  const path = { params: { path: { peerId: peer.id } } };
  const call = () =>
    markedUnread ? http.PUT('/api/conversations/{peerId}/unread', path) : http.DELETE('/api/conversations/{peerId}/unread', path);
  return mark(cache, peer.id, { markedUnread }, () => ask(call()), markedUnread ? 'markedUnreadNow' : undefined);
}

/** Marks the messages so far as needing no answer from me, or reverts that. */
export function settle(cache: QueryClient, { peer, lastSeq, lastMessage }: Conversation, settled: boolean): Promise<void> {
  const seq = settled ? lastSeq : 0;
  const call = () => http.PUT('/api/conversations/{peerId}/settled', { params: { path: { peerId: peer.id } }, body: { seq } });
  // The next list brings the exact time.
  const waitingSince = settled ? null : (lastMessage?.sentAt ?? null);
  return mark(cache, peer.id, { waitingSince }, () => ask(call()), settled ? 'settledNow' : 'unsettledNow');
}

/** Shows a mark at once, and reverts the mark when the API cannot store it. */
async function mark(cache: QueryClient, peerId: string, change: Partial<Marks>, tell: () => Promise<unknown>, done?: Key): Promise<void> {
  const before = cache.getQueryData<readonly Conversation[]>(conversationsQuery.queryKey)?.find(({ peer }) => peer.id === peerId);
  changeConversations(cache, (conversations) => withMarks(conversations, peerId, change));
  try {
    await telling(tell());
    if (done) toast(say(done));
  } catch {
    if (before) changeConversations(cache, (conversations) => withMarks(conversations, peerId, marksOf(before)));
    toast(say('didNotWork'), { failed: true });
  }
}

const marksOf = ({ pinned, markedUnread, waitingSince }: Conversation): Marks => ({ pinned, markedUnread, waitingSince });

/** Returns the list with changed marks in one conversation. */
function withMarks(conversations: readonly Conversation[], peerId: string, change: Partial<Marks>): Conversation[] {
  return conversations.map((conversation) => (conversation.peer.id === peerId ? { ...conversation, ...change } : conversation));
}
