/** Consecutive days, the first and the last included, as dates such as 2026-12-25. */
export interface DateRange {
  readonly first: string;
  readonly last: string;
}

/** The most days off that the API stores. */
export const mostDaysOff = 100;

/** The dates that are not over yet, in order, with consecutive dates merged into ranges. */
export function rangesOf(dates: readonly string[], today: string): DateRange[] {
  const ranges: DateRange[] = [];
  for (const date of upcoming(dates, today)) {
    const before = ranges.at(-1);
    if (before && next(before.last) === date) ranges[ranges.length - 1] = { ...before, last: date };
    else ranges.push({ first: date, last: date });
  }
  return ranges;
}

/** The dates that are not over yet, each once, in order. */
export function upcoming(dates: readonly string[], today: string): string[] {
  return [...new Set(dates)].filter((date) => date >= today).toSorted();
}

export function datesIn({ first, last }: DateRange): string[] {
  const dates: string[] = [];
  for (let date = first; date <= last && dates.length <= mostDaysOff; date = next(date)) dates.push(date);
  return dates;
}

export function withoutRange(dates: readonly string[], { first, last }: DateRange): string[] {
  return dates.filter((date) => date < first || date > last);
}

/** The current date in a time zone. */
export function todayIn(timeZone: string, now = new Date()): string {
  // The Swedish date format is ISO 8601.
  return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(now);
}

function next(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
