/** By how much the clock of the server is ahead of this device's, in ms. */
let ahead = 0;

/** Takes the time from an answer of the server (the header `Date`), which decides what is still allowed. */
export function setServerClock(date: string | null): void {
  const time = Date.parse(date ?? '');
  if (!Number.isNaN(time)) ahead = time - Date.now();
}

/** The time on the server's clock as far as it is known, in ms since 1970. */
export const serverNow = (): number => Date.now() + ahead;
