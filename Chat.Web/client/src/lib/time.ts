import { locale, say } from '../strings';

const clock = dateFormat({ hour: 'numeric', minute: '2-digit' });
const weekday = dateFormat({ weekday: 'long' });
const shortDate = dateFormat({ day: 'numeric', month: 'short' });
const longDate = dateFormat({ weekday: 'long', day: 'numeric', month: 'long' });
const moment = dateFormat({ dateStyle: 'medium', timeStyle: 'short' });
const exact = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' });
const toTheSecond = dateFormat({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
});
const weekdayAndClock = dateFormat({ weekday: 'long', hour: 'numeric', minute: '2-digit' });
const dateAndClock = dateFormat({ day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' });
const day = dateFormat({ day: 'numeric', month: 'long' });
const otherYear = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });

/** Formats dates in the current locale. Creating a format is slow, so each one is created once per locale. */
function dateFormat(options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (date) => {
    const format = formats.get(locale()) ?? new Intl.DateTimeFormat(locale(), options);
    formats.set(locale(), format);
    return format.format(date);
  };
}

/** The reader's local day of a time, as a UTC date, because UTC has no days of 23 or 25 hours. */
function dayInUtc(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

function daysAgo(time: Date, now: Date): number {
  return Math.round((dayInUtc(now) - dayInUtc(time)) / 86_400_000);
}

/** The time of day, such as 14:05. */
export function timeOfDay(time: string): string {
  return clock(new Date(time));
}

/** The day and the time of day, in their shortest form. */
export function dateAndTime(time: string): string {
  return moment(new Date(time));
}

/** The day and the time of day, in their full form. */
export function fullTime(time: string): string {
  return exact(new Date(time));
}

/** The day and the time of day, to the second. */
export function exactTime(time: string): string {
  return toTheSecond(new Date(time));
}

/** A time in the future, such as 14:05 today, Monday 09:00 this week, or 3 March at 09:00. */
export function timeToCome(time: string, now = new Date()): string {
  const date = new Date(time);
  const days = -daysAgo(date, now);
  if (days <= 0) return clock(date);
  return (days < 7 ? weekdayAndClock : dateAndClock)(date);
}

/** A time in the past, such as 14:05 today, yesterday 14:05, Monday 14:05 this week, or 3 March at 14:05. */
export function timePast(time: string, now = new Date()): string {
  const date = new Date(time);
  const days = daysAgo(date, now);
  if (days <= 0) return clock(date);
  if (days === 1) return say('yesterdayAt', { time: clock(date) });
  if (days < 7) return weekdayAndClock(date);
  return date.getFullYear() === now.getFullYear() ? dateAndClock(date) : otherYear(date);
}

/** The date, such as 3 March, with the year when it is another one. */
export function dateOf(time: string, now = new Date()): string {
  const date = new Date(time);
  return (date.getFullYear() === now.getFullYear() ? day : otherYear)(date);
}

/** The day as a heading between messages: today, yesterday, Monday 3 March. */
export function dayHeading(time: string, now = new Date()): string {
  const date = new Date(time);
  const days = daysAgo(date, now);
  if (days === 0) return say('today');
  if (days === 1) return say('yesterday');
  return (date.getFullYear() === now.getFullYear() ? longDate : otherYear)(date);
}

/** The shortest unambiguous form: the time today, the weekday this week, else the date. */
export function shortTime(time: string, now = new Date()): string {
  const date = new Date(time);
  const days = daysAgo(date, now);
  if (days <= 0) return clock(date);
  if (days === 1) return say('yesterday');
  if (days < 7) return weekday(date);
  return (date.getFullYear() === now.getFullYear() ? shortDate : otherYear)(date);
}

/** The reader's local day that contains this time: its first millisecond and that of the next day, in ms since 1970. */
export function dayOf(time: number): { start: number; end: number } {
  const date = new Date(time);
  const midnight = (days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
  return { start: midnight(0), end: midnight(1) };
}
