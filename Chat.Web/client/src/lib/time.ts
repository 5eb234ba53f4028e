import { locale, say } from '../strings';

const clock = dateFormat({ hour: 'numeric', minute: '2-digit' });
const moment = dateFormat({ dateStyle: 'medium', timeStyle: 'short' });
const weekday = dateFormat({ weekday: 'long' });
const shortDate = dateFormat({ day: 'numeric', month: 'short' });
const longDate = dateFormat({ weekday: 'long', day: 'numeric', month: 'long' });
const otherYear = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });

/** Writes dates as the language that is spoken writes them. To make a format takes long, so each is made once per locale. */
function dateFormat(options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (date) => {
    const format = formats.get(locale()) ?? new Intl.DateTimeFormat(locale(), options);
    formats.set(locale(), format);
    return format.format(date);
  };
}

/** The day that a time falls on where the reader is, in UTC, which has no day of 23 or 25 hours. */
function midnight(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

function daysAgo(time: Date, now: Date): number {
  return Math.round((midnight(now) - midnight(time)) / 86_400_000);
}

/** The time of day, such as 14:05. */
export function timeOfDay(time: string): string {
  return clock(new Date(time));
}

/** The day and the time of day. */
export function dateAndTime(time: string): string {
  return moment(new Date(time));
}

/** The day as a heading between messages: today, yesterday, Monday 3 March. */
export function dayHeading(time: string, now = new Date()): string {
  const date = new Date(time);
  const days = daysAgo(date, now);
  if (days === 0) return say('today');
  if (days === 1) return say('yesterday');
  return (date.getFullYear() === now.getFullYear() ? longDate : otherYear)(date);
}

/** As short as it can be and still be told: the time today, the weekday this week, else the date. */
export function shortTime(time: string, now = new Date()): string {
  const date = new Date(time);
  const days = daysAgo(date, now);
  if (days <= 0) return clock(date);
  if (days === 1) return say('yesterday');
  if (days < 7) return weekday(date);
  return (date.getFullYear() === now.getFullYear() ? shortDate : otherYear)(date);
}

/** Whether two times fall on the same day where the reader is. */
export function isSameDay(one: string, other: string): boolean {
  return daysAgo(new Date(one), new Date(other)) === 0;
}
