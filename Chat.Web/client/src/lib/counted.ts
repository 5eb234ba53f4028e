import { locale } from '../strings';

/** The API counts unread messages up to one more than this number. */
export const mostCounted = 99;

/** A count in short form: "3", or "99+". */
export const counted = (count: number) =>
  Math.min(count, mostCounted).toLocaleString(locale()) + (count > mostCounted ? '+' : '');
