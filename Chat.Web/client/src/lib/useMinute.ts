import { useSyncExternalStore } from 'react';
import { serverNow } from './serverClock';

const checkEveryMs = 15_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, checkEveryMs);
  return () => clearInterval(timer);
}

const minute = () => Math.floor(serverNow() / 60_000);

/** The current minute on the server's clock, counted since 1970. Components that show elapsed times use it to render again every minute. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, minute);
}
