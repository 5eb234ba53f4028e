import type { Key } from '../../../strings';

/** The hour of the offered times. */
const morning = 9;

/** Before this hour, the morning of the same day is offered too, because the night belongs to the day before. */
const nightEnds = 8;

/** The shortest and the longest time ahead for a scheduled message, as in the API. */
const leastMs = 60_000;
const mostMs = 366 * 86_400_000;

/** An offered time with its label. */
export interface LaterChoice {
  readonly name: Extract<Key, 'todayAt' | 'tomorrowAt' | 'mondayAt'>;
  readonly at: Date;
}

/** The offered times, in the user's own time zone. */
export function laterChoices(now: Date): LaterChoice[] {
  const inDays = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
  const toMonday = (8 - now.getDay()) % 7 || 7;
  return [
    ...(now.getHours() < nightEnds ? [{ name: 'todayAt', at: inDays(0) } as const] : []),
    { name: 'tomorrowAt', at: inDays(1) },
    ...(toMonday > 1 ? [{ name: 'mondayAt', at: inDays(toMonday) } as const] : []),
  ];
}

/** The error of a chosen time, if there is one. */
export function timeFault(at: Date, now: Date): Extract<Key, 'laterMissing' | 'laterTooSoon' | 'laterTooFar'> | undefined {
  const ahead = at.getTime() - now.getTime();
  if (Number.isNaN(ahead)) return 'laterMissing';
  if (ahead < leastMs) return 'laterTooSoon';
  return ahead > mostMs ? 'laterTooFar' : undefined;
}

/** A time in the format of a `datetime-local` field: local time without a zone. */
export function fieldValue(at: Date): string {
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

const two = (part: number) => String(part).padStart(2, '0');

/** The browser's time zone, such as Europe/Amsterdam. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
