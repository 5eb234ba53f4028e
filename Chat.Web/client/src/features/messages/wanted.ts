import { navigate } from '../../lib/location';
import type { Messages } from './MessagesContext';

/** Where a message stands. */
export interface Place {
  readonly peerId: string;
  readonly seq: number;
}

/** Opens a conversation at one of its messages. */
export function openMessage({ wanted }: Pick<Messages, 'wanted'>, place: Place): void {
  wanted.set(place);
  navigate(`/conversations/${place.peerId}`);
}
