import { locale } from '../../../strings';

/** A number as the reader writes it. */
export function inDigits(count: number): string {
  return count.toLocaleString(locale());
}
