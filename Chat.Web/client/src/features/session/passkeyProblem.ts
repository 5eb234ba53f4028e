import { Problem } from '../../api/problem';
import { troubleText } from '../../api/troubleText';
import { say, type Key } from '../../strings';
import { PasskeyTrouble } from './webauthn';

const words: Readonly<Record<PasskeyTrouble['reason'], Key>> = {
  cancelled: 'passkeyCancelled',
  known: 'passkeyKnown',
  unsupported: 'passkeyUnsupported',
  address: 'passkeyAddress',
  failed: 'didNotWork',
};

/** The error text for a passkey that did not work; 429 is missing here, because a countdown shows that error. */
export function passkeyProblem(error: unknown): string {
  if (error instanceof PasskeyTrouble) return say(words[error.reason]);
  if (error instanceof Problem && (error.status === 400 || error.status === 401)) return say('passkeyRefused');
  return troubleText(error);
}
