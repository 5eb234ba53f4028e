import { useCallback, useSyncExternalStore } from 'react';

/** The seconds until `until` (ms since 1970), counting down to 0. */
export function useWait(until: number): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const timer = until > Date.now() ? setInterval(listener, 250) : undefined;
      return () => clearInterval(timer);
    },
    [until],
  );
  return useSyncExternalStore(subscribe, () => Math.max(0, Math.ceil((until - Date.now()) / 1000)));
}
