import { useSyncExternalStore } from 'react';

/** Whether a media query holds, as it changes. */
function watched(media: string): () => boolean {
  function subscribe(listener: () => void): () => void {
    const query = matchMedia(media);
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  }
  const matches = () => matchMedia(media).matches;
  return () => useSyncExternalStore(subscribe, matches);
}

/** From this width on, the list and a conversation stand side by side. The same number is in the styles. */
export const useTwoPanes = watched('(min-width: 900px)');

/** On a phone, or a tablet without a mouse: fingers, and a keyboard on the screen. */
export const useTouch = watched('(hover: none) and (pointer: coarse)');
