import { Problem } from '../../../api/problem';
import { say } from '../../../strings';
import { passwordRefusal } from '../../session/passwordRefusal';

interface Passwords {
  readonly current: string;
  readonly new: string;
}

/** The error text for each of the two passwords; empty when the call failed for another reason. */
export function passwordFaults(error: unknown, sent: Passwords): Partial<Passwords> {
  if (!(error instanceof Problem) || error.status !== 400) return {};
  if (error.type.endsWith(':wrong-password')) return { current: say('passwordWrong') };
  return error.reasons.new ? { new: refusal(sent, error) } : {};
}

/** The API explains a refusal in English; this function returns the reason in the current language. */
function refusal({ current, new: chosen }: Passwords, error: Problem): string {
  return chosen === current ? say('passwordSame') : passwordRefusal(chosen, error);
}
