import { Problem } from '../../../api/problem';
import { say } from '../../../strings';

interface PasswordFaults {
  readonly current?: string;
  readonly new?: string;
}

/** What was wrong with which of the two passwords; neither when it was something else. */
export function passwordFaults(error: unknown): PasswordFaults {
  if (!(error instanceof Problem) || error.status !== 400) return {};
  if (error.type.endsWith(':wrong-password')) return { current: say('passwordWrong') };
  return error.reasons.new ? { new: say('passwordRefused') } : {};
}
