import type { OfficeHours, OpenHours, Weekday } from '../../../api/types';

/** The most intervals per day: the API limits the week, and this is an equal share. */
export const mostIntervals = 4;

/** The days of the week, starting with Monday. */
export const days: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const workingDays: readonly Weekday[] = days.slice(0, 5);

/** A start and an end, such as 09:00 and 17:00; a time is empty while the user is still typing. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

/** The intervals of each day; a closed day has none. */
export type Week = Readonly<Record<Weekday, readonly Interval[]>>;

/** The error of an interval: a time is missing, the end is not after the start, or the interval overlaps one above it. */
export type Fault = 'missing' | 'backwards' | 'overlaps';

const usual: Interval = { from: '09:00', to: '17:00' };

/** The default hours for a coach who has set none yet. */
export const usualWeek: Week = week((day) => (workingDays.includes(day) ? [usual] : []));

function week(intervals: (day: Weekday) => readonly Interval[]): Week {
  return Object.fromEntries(days.map((day) => [day, intervals(day)])) as Record<Weekday, readonly Interval[]>;
}

export function weekOf(hours: OfficeHours['hours']): Week {
  return week((day) =>
    hours
      .filter((interval) => interval.day === day)
      .map(({ from, to }) => ({ from, to }))
      .toSorted((one, other) => one.from.localeCompare(other.from)),
  );
}

export function hoursOf(shown: Week): OpenHours[] {
  return days.flatMap((day) => shown[day].map((interval) => ({ day, ...interval })));
}

/** Opens a closed day; on an open one, adds an interval an hour after the last. */
export function withInterval(intervals: readonly Interval[]): readonly Interval[] {
  const last = intervals.at(-1);
  return [...intervals, last ? { from: hourAfter(last.to), to: hourAfter(hourAfter(last.to)) } : usual];
}

export function withoutInterval(intervals: readonly Interval[], index: number): readonly Interval[] {
  return intervals.filter((_, at) => at !== index);
}

export function withChange(intervals: readonly Interval[], index: number, change: Partial<Interval>): readonly Interval[] {
  return intervals.map((interval, at) => (at === index ? { ...interval, ...change } : interval));
}

export function withCopies(shown: Week, day: Weekday, to: readonly Weekday[]): Week {
  return week((other) => (to.includes(other) ? shown[day] : shown[other]));
}

/** The error of each interval of a day, `undefined` for a valid one. The API refuses invalid intervals too. */
export function faultsOf(intervals: readonly Interval[]): readonly (Fault | undefined)[] {
  return intervals.map(({ from, to }, index) => {
    if (from === '' || to === '') return 'missing';
    if (from >= to) return 'backwards';
    return intervals.slice(0, index).some((above) => from < above.to && above.from < to) ? 'overlaps' : undefined;
  });
}

export function isRight(shown: Week): boolean {
  return days.every((day) => faultsOf(shown[day]).every((fault) => fault === undefined));
}

function hourAfter(time: string): string {
  if (time === '') return '';
  const hour = Number(time.slice(0, 2)) + 1;
  return hour > 23 ? '23:59' : `${String(hour).padStart(2, '0')}${time.slice(2)}`;
}
