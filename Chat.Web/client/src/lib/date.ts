import { locale } from '../strings';

/** The day of a time, in full and without the weekday: 3 March 2026. */
export function dayInFull(time: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date(time));
}

/** The last second of a day on the reader's calendar, such as `2026-03-03`. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}

/** The day of a time on the reader's calendar, as a date field has it: `2026-03-03`. */
export function dayValue(time: Date): string {
  const [month, day] = [time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${time.getFullYear()}-${month}-${day}`;
}
