import { Problem } from '../../api/problem';
import { say } from '../../strings';

/** What to tell someone who could not sign in; 429 is not here, for it counts down. */
export function signInProblem(error: unknown): string {
  if (!(error instanceof Problem)) return say('somethingWrong');
  if (error.status === 0 || error.status === 502 || error.status === 503 || error.status === 504) return say('noAnswer');
  return error.status === 400 || error.status === 401 ? say('signInFailed') : say('somethingWrong');
}

/** What to tell someone who tried too often and has to wait. */
export function tooManyAttempts(seconds: number): string {
  if (seconds < 60) return say('tooManyAttemptsSeconds', { count: seconds });
  return say('tooManyAttemptsMinutes', { count: Math.ceil(seconds / 60) });
}
