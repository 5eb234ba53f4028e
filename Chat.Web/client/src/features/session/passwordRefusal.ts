import type { Problem } from '../../api/problem';
import { say } from '../../strings';

/** The API's rules for a password, only to explain a refusal. */
const shortest = 12;
const fewestDifferent = 5;

/** The reason why the API refused a password, in the current language; the API gives it in English. */
export function passwordRefusal(chosen: string, { type }: Problem): string {
  if (chosen.length < shortest) return say('passwordTooShort', { count: shortest });
  if (new Set(chosen).size < fewestDifferent) return say('passwordTooFew', { count: fewestDifferent });
  return say(type.endsWith(':leaked-password') ? 'passwordLeaked' : 'passwordRefused');
}
