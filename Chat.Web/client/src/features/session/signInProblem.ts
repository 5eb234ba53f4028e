import { Problem } from '../../api/problem';
import { troubleText } from '../../api/troubleText';
import { say } from '../../strings';

/** What to tell someone who could not sign in; 429 is not here, for it counts down. */
export function signInProblem(error: unknown): string {
  return error instanceof Problem && (error.status === 400 || error.status === 401) ? say('signInFailed') : troubleText(error);
}

/** What to tell someone who tried too often and has to wait. */
export function tooManyAttempts(seconds: number): string {
  if (seconds < 60) return say('tooManyAttemptsSeconds', { count: seconds });
  return say('tooManyAttemptsMinutes', { count: Math.ceil(seconds / 60) });
}
