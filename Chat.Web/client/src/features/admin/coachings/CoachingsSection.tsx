import { CoachesPage } from './CoachesPage';
import { CoachPage } from './CoachPage';
import { WithoutCoachPage } from './WithoutCoachPage';

/** The path below the section of the students who have no coach. */
const withoutCoach = 'without-coach';

/** The paths below the section that are pages of it. */
export const coachingPages = /^(?:without-coach|\d{1,19})$/u;

/** The list of coaches, one of them, or the students without a coach. */
export function CoachingsSection({ rest }: { rest: string }) {
  if (rest === '') return <CoachesPage />;
  return rest === withoutCoach ? <WithoutCoachPage /> : <CoachPage key={rest} id={rest} />;
}
