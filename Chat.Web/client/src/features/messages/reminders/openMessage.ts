import type { Message } from '../../../api/types';
import { navigate } from '../../../lib/location';
import { rowId } from '../message/rowId';

const patienceMs = 3_000;
const lookEveryMs = 100;

/** Opens the conversation with a peer, at this message if it is among those that are shown. */
export function openMessage(peerId: string, { sender, clientId }: Message): void {
  navigate(`/conversations/${peerId}`);
  const until = Date.now() + patienceMs;

  function look() {
    const row = document.getElementById(rowId(`${sender}:${clientId}`));
    if (row) {
      row.scrollIntoView({ block: 'center' });
      row.focus({ preventScroll: true });
    } else if (Date.now() < until) setTimeout(look, lookEveryMs);
  }

  // The conversation is drawn first, and goes where its reader was.
  setTimeout(look, lookEveryMs);
}
