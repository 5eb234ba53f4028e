/**
 * How long to wait before attempt number `attempt` (from 0), in ms: doubling up to `limit`, and half of it random, so that many browsers
 * do not come back at once.
 */
export function backoff(attempt: number, { first = 500, limit = 15_000 } = {}): number {
  const longest = Math.min(limit, first * 2 ** attempt);
  return longest / 2 + Math.random() * (longest / 2);
}

/** `ms`, a fifth more or less. */
export function jittered(ms: number): number {
  return ms * (0.8 + Math.random() * 0.4);
}
