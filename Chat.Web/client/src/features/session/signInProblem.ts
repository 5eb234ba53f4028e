import { Problem } from '../../api/problem';
import { troubleText } from '../../api/troubleText';
import { say } from '../../strings';

/** The error text for a failed sign-in; 429 is missing here, because a countdown shows that error. */
export function signInProblem(error: unknown): string {
  if (isPasswordOff(error)) return say('passwordSignInOff');
  return error instanceof Problem && (error.status === 400 || error.status === 401) ? say('signInFailed') : troubleText(error);
}

/** Whether the API takes the passwords of nobody but one administrator. */
export const isPasswordOff = (error: unknown) => error instanceof Problem && error.type.endsWith(':password-sign-in-off');

/** The error text after too many attempts, with the remaining wait. */
export function tooManyAttempts(seconds: number): string {
  if (seconds < 60) return say('tooManyAttemptsSeconds', { count: seconds });
  return say('tooManyAttemptsMinutes', { count: Math.ceil(seconds / 60) });
}
