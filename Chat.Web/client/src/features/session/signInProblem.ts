import { Problem } from '../../api/problem';
import { strings } from '../../strings';

/** What to tell someone who could not sign in; 429 is not here, for it counts down. */
export function signInProblem(error: unknown): string {
  if (!(error instanceof Problem)) return strings.somethingWrong;
  if (error.status === 0 || error.status === 502 || error.status === 503 || error.status === 504) return strings.noAnswer;
  return error.status === 400 || error.status === 401 ? strings.signInFailed : strings.somethingWrong;
}
