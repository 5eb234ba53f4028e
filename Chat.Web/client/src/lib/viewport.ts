import { useSyncExternalStore } from 'react';

/** Whether a media query matches; follows every change. */
function watched(media: string): () => boolean {
  function subscribe(listener: () => void): () => void {
    const query = matchMedia(media);
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  }
  const matches = () => matchMedia(media).matches;
  return () => useSyncExternalStore(subscribe, matches);
}

/** From this width on, the list and a conversation stand side by side. The styles contain the same number. */
export const useTwoPanes = watched('(min-width: 900px)');

/** A phone, or a tablet without a mouse: touch input and an on-screen keyboard. */
export const useTouch = watched('(hover: none) and (pointer: coarse)');
