import type { Peer } from '../../api/types';
import { say } from '../../strings';

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
