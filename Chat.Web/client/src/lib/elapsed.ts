import { locale } from '../strings';

const hour = 60;
const day = 24 * hour;

/** A duration in minutes, at least one, rounded down to its largest unit. */
export function wholeMinutes(ms: number): number {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  const unit = minutes < hour ? 1 : minutes < day ? hour : day;
  return Math.floor(minutes / unit) * unit;
}

/** Minutes in their largest unit: 5 minutes, 3 hours, 2 days; `narrow` is the shortest form of the language. */
export function elapsed(minutes: number, unitDisplay: 'long' | 'narrow' = 'long'): string {
  const [unit, size] = minutes < hour ? (['minute', 1] as const) : minutes < day ? (['hour', hour] as const) : (['day', day] as const);
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay, maximumFractionDigits: 0 }).format(Math.floor(minutes / size));
}
