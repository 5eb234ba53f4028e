import { ReadingPage } from './ReadingPage';
import { RequestsPage } from './RequestsPage';

/** The path of a conversation that is open: the id of its request. */
export const readingPages = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** The list of requests, or a conversation that is open. */
export function ReadingSection({ rest }: { rest: string }) {
  return rest === '' ? <RequestsPage /> : <ReadingPage key={rest} id={rest} />;
}
