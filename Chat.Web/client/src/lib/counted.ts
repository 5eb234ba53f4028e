import { locale } from '../strings';

/** The API counts unread messages no further than to one more than this. */
export const mostCounted = 99;

/** A count, as it shows where there is little room: "3", or "99+". */
export const counted = (count: number) =>
  Math.min(count, mostCounted).toLocaleString(locale()) + (count > mostCounted ? '+' : '');
