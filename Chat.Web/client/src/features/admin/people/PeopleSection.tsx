import { PeoplePage } from './PeoplePage';
import { PersonPage } from './PersonPage';

/** The list of people, or one of them. */
export function PeopleSection({ rest }: { rest: string }) {
  return rest === '' ? <PeoplePage /> : <PersonPage id={rest} />;
}
