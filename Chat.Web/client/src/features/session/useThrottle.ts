import { useState } from 'react';
import { Problem } from '../../api/problem';
import { useWait } from './useWait';

const defaultWaitMs = 30_000;

interface Throttle {
  /** The remaining wait in seconds; 0 when there is no wait. */
  readonly seconds: number;
  /** Starts a wait if the API asked for one, and returns whether it did. */
  readonly heed: (error: unknown) => boolean;
}

/** The wait after too many attempts with a password (rate limit). */
export function useThrottle(): Throttle {
  const [until, setUntil] = useState(0);
  const seconds = useWait(until);

  function heed(error: unknown): boolean {
    if (!isThrottled(error)) return false;
    setUntil(Date.now() + (error.retryAfterMs ?? defaultWaitMs));
    return true;
  }

  return { seconds, heed };
}

export function isThrottled(error: unknown): error is Problem {
  return error instanceof Problem && error.status === 429;
}
