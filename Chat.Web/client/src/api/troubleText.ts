import { say } from '../strings';
import { Problem } from './problem';

const unanswered = new Set([0, 502, 503, 504]);

/** The error text for a failure that is not known to be the user's fault. */
export function troubleText(error: unknown): string {
  if (!(error instanceof Problem)) return say('somethingWrong');
  if (error.status === 431) return say('tooManyCookies', { host: location.hostname });
  if (error.status === 429) return say('tooMuchAtOnce');
  if (error.type === 'urn:chat:problem:proof-needed') return say('proofNeeded');
  if (error.address !== undefined) return say('wrongAddress', { address: error.address });
  return unanswered.has(error.status) ? say('noAnswer') : say('somethingWrong');
}
