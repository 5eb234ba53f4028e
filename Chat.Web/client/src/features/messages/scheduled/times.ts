import type { Key } from '../../../strings';

/** The hour at which a choice of a day means. */
const morning = 9;

/** Until this hour the morning of the same day is offered too: the night belongs to the day before. */
const nightEnds = 8;

/** The least and the most that a scheduled message may be ahead, as the API has it. */
const leastMs = 60_000;
const mostMs = 366 * 86_400_000;

/** A time that is offered, and how it is called. */
export interface LaterChoice {
  readonly name: Extract<Key, 'todayAt' | 'tomorrowAt' | 'mondayAt'>;
  readonly at: Date;
}

/** The times that are offered, where the writer is. */
export function laterChoices(now: Date): LaterChoice[] {
  const inDays = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
  const toMonday = (8 - now.getDay()) % 7 || 7;
  return [
    ...(now.getHours() < nightEnds ? [{ name: 'todayAt', at: inDays(0) } as const] : []),
    { name: 'tomorrowAt', at: inDays(1) },
    ...(toMonday > 1 ? [{ name: 'mondayAt', at: inDays(toMonday) } as const] : []),
  ];
}

/** The fault of a time, if there is one. */
export function timeFault(at: Date, now: Date): Extract<Key, 'laterMissing' | 'laterTooSoon' | 'laterTooFar'> | undefined {
  const ahead = at.getTime() - now.getTime();
  if (Number.isNaN(ahead)) return 'laterMissing';
  if (ahead < leastMs) return 'laterTooSoon';
  return ahead > mostMs ? 'laterTooFar' : undefined;
}

/** A time as a field for date and time holds it: without a zone, as the clock on the wall shows it. */
export function fieldValue(at: Date): string {
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

const two = (part: number) => String(part).padStart(2, '0');

/** The time zone that the browser goes by, such as Europe/Amsterdam. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
