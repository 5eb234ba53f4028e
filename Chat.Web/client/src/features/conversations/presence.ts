import type { Peer } from '../../api/types';
import { say } from '../../strings';

/** How a peer can be reached: what a coach declares comes before whether they are here. */
export type Reachability = 'online' | 'offline' | 'busy' | 'away';

export function reachability({ availability, present }: Peer): Reachability {
  if (availability === 'busy' || availability === 'away') return availability;
  return present ? 'online' : 'offline';
}

export function reachabilityText(peer: Peer): string {
  const reach = reachability(peer);
  return reach === 'online' && peer.availability === 'available' ? say('available') : say(reach);
}
