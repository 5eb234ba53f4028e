import { locale, say } from '../../../strings';

/** A number, or that it is about too few people. */
export function told(count: number | null): string {
  return count === null ? say('tooFew') : count.toLocaleString(locale());
}
