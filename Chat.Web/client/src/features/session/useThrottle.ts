import { useState } from 'react';
import { Problem } from '../../api/problem';
import { useWait } from './useWait';

const defaultWaitMs = 30_000;

interface Throttle {
  /** How long there is to wait yet; 0 when there is nothing to wait for. */
  readonly seconds: number;
  /** Waits when that is what the API asks for, and says whether it does. */
  readonly heed: (error: unknown) => boolean;
}

/** The wait after too many attempts with a password. */
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
