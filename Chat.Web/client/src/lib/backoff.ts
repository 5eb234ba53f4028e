/**
 * Exponential backoff: the wait in ms before attempt `attempt` (from 0). The wait doubles up to `limit`, and half of it is random, so that
 * many browsers do not reconnect at once.
 */
export function backoff(attempt: number, { first = 500, limit = 15_000 } = {}): number {
  const longest = Math.min(limit, first * 2 ** attempt);
  return longest / 2 + Math.random() * (longest / 2);
}

/** Adds jitter to `ms`: a fifth more or less. */
export function jittered(ms: number): number {
  return ms * (0.8 + Math.random() * 0.4);
}
