import type { Conversation } from '../../api/types';
import { isEnded } from './ended';

/** Fills in the last known presence where the API does not know the presence now. */
export function withKnownPresence(conversations: readonly Conversation[], known: readonly Conversation[]): Conversation[] {
  const present = new Map(known.map(({ peer }) => [peer.id, peer.present]));
  return conversations.map((conversation) => {
    const { peer } = conversation;
    return peer.present === null && !isEnded(conversation)
      ? { ...conversation, peer: { ...peer, present: present.get(peer.id) ?? null } }
      : conversation;
  });
}

/** The list with unknown presence for every peer. */
export function withoutPresence(conversations: readonly Conversation[]): Conversation[] {
  return conversations.map((conversation) => ({ ...conversation, peer: { ...conversation.peer, present: null } }));
}
