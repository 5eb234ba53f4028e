import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';

/** The error text of a change of coachings. It names the students who were refused. */
export function coachingTrouble(error: unknown): string {
  if (!(error instanceof Problem)) return troubleText(error);
  if (error.students.length > 0) return say('studentsRefused', { names: error.students.join(', ') });
  if (error.reasons.coachId) return say('coachRefused');
  if (error.reasons.until) return say('untilRefused');
  return error.type === 'urn:chat:problem:roles-reversed' ? say('someReversed') : troubleText(error);
}
