import { useSyncExternalStore } from 'react';

/** From this width on, the list and a conversation stand side by side. The same number is in the styles. */
const twoPanes = '(min-width: 900px)';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(twoPanes);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

const isTwoPanes = () => matchMedia(twoPanes).matches;

export function useTwoPanes(): boolean {
  return useSyncExternalStore(subscribe, isTwoPanes);
}
