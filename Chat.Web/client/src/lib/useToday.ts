import { useSyncExternalStore } from 'react';

const checkEveryMs = 30_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, checkEveryMs);
  return () => clearInterval(timer);
}

const today = () => new Date().toDateString();

/** The day that it is, so that what says "today" or a time without a day is shown anew when it is over. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today);
}
