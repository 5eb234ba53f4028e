import { useEffect } from 'react';
import { ask, http } from '../api/client';
import { onInput } from '../lib/input';

/** The least time between two such calls; the API records a use no more often. */
const pauseMs = 5 * 60_000;

const retryMs = 30_000;

/** Tells the API while somebody uses this page, because reading alone makes no call that prolongs the session. */
export function useSessionUse(): void {
  useEffect(() => {
    let next = Date.now() + pauseMs;
    return onInput(() => {
      if (Date.now() < next) return;
      next = Date.now() + pauseMs;
      ask(http.POST('/api/session/use')).catch(() => {
        next = Date.now() + retryMs;
      });
    });
  }, []);
}
