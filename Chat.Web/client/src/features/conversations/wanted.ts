import { navigate } from '../../lib/location';
import type { Store } from '../../lib/store';

/** The position of a message. */
export interface Place {
  readonly peerId: string;
  readonly seq: number;
}

/** The message that the user wants to see; its conversation scrolls to that message and highlights it for a moment. */
export type Wanted = Store<Place | undefined>;

/** Opens a conversation at one of its messages. */
export function openMessage({ wanted }: { readonly wanted: Wanted }, { peerId, seq }: Place): void {
  wanted.set({ peerId, seq });
  navigate(`/conversations/${peerId}`);
}
