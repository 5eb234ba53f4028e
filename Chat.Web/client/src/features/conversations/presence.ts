import type { Conversation, Peer } from '../../api/types';
import { say } from '../../strings';
import { isEnded } from './ended';

/** The reachability of a peer: a combination of presence and declared availability. */
export type Reachability = 'online' | 'offline' | 'busy' | 'away';

/**
 * Combines a coach's declared availability with presence: "away" holds by itself, other values only while the coach is present. `undefined`
 * while presence is unknown.
 */
export function reachability({ availability, present }: Peer): Reachability | undefined {
  if (availability === 'away') return 'away';
  if (present === false) return 'offline';
  if (availability === 'busy') return 'busy';
  return present ? 'online' : undefined;
}

/** The text is empty while presence is unknown. */
export function reachabilityText(peer: Peer): string {
  const reach = reachability(peer);
  if (!reach) return '';
  return reach === 'online' && peer.availability === 'available' ? say('available') : say(reach);
}

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
