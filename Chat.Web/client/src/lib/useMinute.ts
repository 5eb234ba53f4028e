import { useSyncExternalStore } from 'react';
import { serverNow } from './serverClock';

const checkEveryMs = 15_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, checkEveryMs);
  return () => clearInterval(timer);
}

const minute = () => Math.floor(serverNow() / 60_000);

/** The minute that it is on the server's clock, counted since 1970, so that what says how long ago something was is shown anew. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, minute);
}
