import { navigate } from '../../lib/location';
import type { Messages } from './MessagesContext';

/** The position of a message. */
export interface Place {
  readonly peerId: string;
  readonly seq: number;
}

/** Opens a conversation at one of its messages. */
export function openMessage({ wanted }: Pick<Messages, 'wanted'>, { peerId, seq }: Place): void {
  wanted.set({ peerId, seq });
  navigate(`/conversations/${peerId}`);
}
