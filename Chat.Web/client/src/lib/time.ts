import { locale, strings } from '../strings';

const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
const shortDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const longDate = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const otherYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });

/** The day that a time falls on where the reader is, in UTC, which has no day of 23 or 25 hours. */
function midnight(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

function daysAgo(time: Date, now: Date): number {
  return Math.round((midnight(now) - midnight(time)) / 86_400_000);
}

/** The time of day, such as 14:05. */
export function timeOfDay(time: string): string {
  return clock.format(new Date(time));
}

/** The day as a heading between messages: today, yesterday, Monday 3 March. */
export function dayHeading(time: string, now = new Date()): string {
  const date = new Date(time);
  const days = daysAgo(date, now);
  if (days === 0) return strings.today;
  if (days === 1) return strings.yesterday;
  return (date.getFullYear() === now.getFullYear() ? longDate : otherYear).format(date);
}

/** As short as it can be and still be told: the time today, the weekday this week, else the date. */
export function shortTime(time: string, now = new Date()): string {
  const date = new Date(time);
  const days = daysAgo(date, now);
  if (days <= 0) return clock.format(date);
  if (days === 1) return strings.yesterday;
  if (days < 7) return weekday.format(date);
  return (date.getFullYear() === now.getFullYear() ? shortDate : otherYear).format(date);
}

/** Whether two times fall on the same day where the reader is. */
export function isSameDay(one: string, other: string): boolean {
  return daysAgo(new Date(one), new Date(other)) === 0;
}
