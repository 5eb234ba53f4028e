/** Days in a row, the first and the last included, as dates such as 2026-12-25. */
export interface DateRange {
  readonly first: string;
  readonly last: string;
}

/** As many as the API keeps. */
export const mostDaysOff = 100;

/** The dates that are not over yet, in order, with those in a row as one. */
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

/** Today where a time zone is. */
export function todayIn(timeZone: string, now = new Date()): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(now);
}

function next(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
