/** By how much the server's clock is ahead of this device's clock, in ms. */
let ahead = 0;

/** Reads the time from an answer's `Date` header: the server's clock decides whether an action is still allowed. */
export function setServerClock(date: string | null): void {
  const time = Date.parse(date ?? '');
  if (!Number.isNaN(time)) ahead = time - Date.now();
}

/** The best known time on the server's clock, in ms since 1970. */
export const serverNow = (): number => Date.now() + ahead;
