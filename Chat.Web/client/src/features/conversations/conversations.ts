import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { ask, http } from '../../api/client';
import type { Conversation, Message } from '../../api/types';
import { withKnownPresence } from './presence';
import { readsKnown } from './reads';

const queryKey = ['conversations'];

/** My conversations, newest first. The app's sync keeps the list fresh, not a stale time. */
export const conversationsQuery = queryOptions({ queryKey, queryFn: ({ client }) => list(client) });

/** The most requests for one refetch of the list, because local changes could repeat without end while the user writes. */
const mostQuestions = 3;

/**
 * Fetches the list, and repeats the request when a message was sent or read here meanwhile: the answer may be older than that change, and
 * would show my message as missing or a read message as unread.
 */
async function list(cache: QueryClient): Promise<Conversation[]> {
  for (let question = 1; ; question++) {
    await readsKnown();
    const before = cache.getQueryData<Conversation[]>(queryKey);
    const answer = await ask(http.GET('/api/conversations'));
    const mine = cache.getQueryData<Conversation[]>(queryKey);
    if (!mine) return answer;
    if (mine === before) return withKnownPresence(answer, mine);
    if (question === mostQuestions) return withMine(withKnownPresence(answer, mine), mine);
  }
}

/** Merges the newer local state into the API's answer. */
function withMine(answer: readonly Conversation[], mine: readonly Conversation[]): Conversation[] {
  let merged = [...answer];
  for (const { peer, readSeq, unread, lastMessage } of mine) {
    if (lastMessage) merged = withSent(merged, peer.id, lastMessage);
    merged = withRead(merged, peer.id, readSeq, unread);
  }
  return merged;
}

/** Shows a message of mine in the list at once, before the API returns the list again. */
export function withSent(conversations: readonly Conversation[], peerId: string, message: Message): Conversation[] {
  const found = conversations.find((conversation) => conversation.peer.id === peerId);
  if (!found || found.lastChange >= message.change || found.lastSeq > message.seq) return [...conversations];
  const changed = { ...found, lastSeq: message.seq, lastChange: message.change, lastMessage: message };
  if (found.lastSeq === message.seq) return conversations.map((conversation) => (conversation === found ? changed : conversation));
  return [changed, ...conversations.filter((conversation) => conversation !== found)];
}

/**
 * Counts the peer's messages up to `seen` as read before the API confirms that; `unread` is the number of remaining unread messages, if
 * known.
 */
export function withRead(conversations: readonly Conversation[], peerId: string, seen: number, unread?: number): Conversation[] {
  return conversations.map((conversation) =>
    conversation.peer.id === peerId && seen > conversation.readSeq
      ? { ...conversation, readSeq: seen, unread: unread ?? conversation.unread }
      : conversation,
  );
}

/** Changes the list in the cache, if the list is loaded. */
export function changeConversations(cache: QueryClient, change: (conversations: readonly Conversation[]) => Conversation[]): void {
  cache.setQueryData(conversationsQuery.queryKey, (conversations) => conversations && change(conversations));
}

export function totalUnread(conversations: readonly Conversation[]): number {
  return conversations.reduce((total, conversation) => total + conversation.unread, 0);
}
