import type { Conversation, Peer } from '../../api/types';
import { say } from '../../strings';

/** How a peer can be reached. */
export type Reachability = 'online' | 'offline' | 'busy' | 'away';

/** What a coach declares says how they are while they are here; only of being away it says so by itself. `undefined` while nobody knows. */
export function reachability({ availability, present }: Peer): Reachability | undefined {
  if (availability === 'away') return 'away';
  if (present === false) return 'offline';
  if (availability === 'busy') return 'busy';
  return present ? 'online' : undefined;
}

/** Empty while nobody knows. */
export function reachabilityText(peer: Peer): string {
  const reach = reachability(peer);
  if (!reach) return '';
  return reach === 'online' && peer.availability === 'available' ? say('available') : say(reach);
}

/** With who was present when that was last known, where the API does not know it now. */
export function withKnownPresence(conversations: readonly Conversation[], known: readonly Conversation[]): Conversation[] {
  const present = new Map(known.map(({ peer }) => [peer.id, peer.present]));
  return conversations.map((conversation) => {
    const { peer } = conversation;
    return peer.present === null ? { ...conversation, peer: { ...peer, present: present.get(peer.id) ?? null } } : conversation;
  });
}

/** As when nobody knows who is present. */
export function withoutPresence(conversations: readonly Conversation[]): Conversation[] {
  return conversations.map((conversation) => ({ ...conversation, peer: { ...conversation.peer, present: null } }));
}
