import type { Weekday } from '../../../api/types';
import { locale } from '../../../strings';
import type { DateRange } from './dateRanges';

/** The reply times that a coach can promise, in minutes. */
export const replyTimes = [60, 120, 240, 1440, 2880] as const;

/** The name of a weekday in the reader's language. */
export function dayName(day: Weekday): string {
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(monday + offsets[day] * 86_400_000);
}

const monday = Date.UTC(2024, 0, 1);

const offsets: Readonly<Record<Weekday, number>> = { monday: 0, tuesday: 1, wednesday: 2, thursday: 3, friday: 4, saturday: 5, sunday: 6 };

/** A date range in its shortest form in the current language: 21–25 December 2026. */
export function rangeText({ first, last }: DateRange): string {
  const format = new Intl.DateTimeFormat(locale(), {
    weekday: first === last ? 'long' : undefined,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(new Date(first), new Date(last));
}
