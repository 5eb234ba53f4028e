import { useEffect, useState } from 'react';
import { serverNow } from '../../../lib/serverClock';
import type { Bubble } from './bubbles';

/** The time in which a message can be edited and deleted. The API decides, by its own clock. */
const changeableForMs = 15 * 60_000;

/** Whether I can edit or delete this message: I wrote the message less than fifteen minutes ago, and the API has stored it. */
export function isChangeable({ isMine, isDeleted, automatic, seq, time }: Bubble, now = serverNow()): boolean {
  return isMine && !isDeleted && !automatic && seq !== undefined && now - Date.parse(time) < changeableForMs;
}

/** The same as a hook, which renders again when the time is over. */
export function useIsChangeable(bubble: Bubble): boolean {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setTimeout(() => setNow(serverNow()), Math.max(0, Date.parse(bubble.time) + changeableForMs - serverNow()));
    return () => clearTimeout(timer);
  }, [bubble]);
  return isChangeable(bubble, now);
}
