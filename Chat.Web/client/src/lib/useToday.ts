import { useSyncExternalStore } from 'react';

const checkEveryMs = 30_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, checkEveryMs);
  return () => clearInterval(timer);
}

const today = () => new Date().toDateString();

/** The current day. Components that show "today", or a time without a day, use it to render again at midnight. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today);
}
