import { Problem } from '../../../api/problem';
import { say } from '../../../strings';

interface Passwords {
  readonly current: string;
  readonly new: string;
}

/** What the API asks of a password: only for telling why it refused one. */
const shortest = 12;
const fewestDifferent = 5;

/** What was wrong with which of the two passwords; neither when it was something else. */
export function passwordFaults(error: unknown, sent: Passwords): Partial<Passwords> {
  if (!(error instanceof Problem) || error.status !== 400) return {};
  if (error.type.endsWith(':wrong-password')) return { current: say('passwordWrong') };
  return error.reasons.new ? { new: refusal(sent) } : {};
}

/** The API refuses in English; its reason in the language that is spoken. */
function refusal({ current, new: chosen }: Passwords): string {
  if (chosen === current) return say('passwordSame');
  if (chosen.length < shortest) return say('passwordTooShort', { count: shortest });
  return new Set(chosen).size < fewestDifferent ? say('passwordTooFew', { count: fewestDifferent }) : say('passwordRefused');
}
