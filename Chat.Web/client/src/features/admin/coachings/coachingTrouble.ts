import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';

/** The error text of a change of coachings. `students` are the names of those whose ids were sent, in that order. */
export function coachingTrouble(error: unknown, students: readonly string[] = []): string {
  if (!(error instanceof Problem)) return troubleText(error);
  const refused = students.filter((_, place) => error.reasons[`studentIds[${place}]`] !== undefined);
  if (refused.length > 0) return say('studentsRefused', { names: refused.join(', ') });
  if (error.reasons.coachId) return say('coachRefused');
  if (error.reasons.until) return say('untilRefused');
  return error.type === 'urn:chat:problem:roles-reversed' ? say('someReversed') : troubleText(error);
}
