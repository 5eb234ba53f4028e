import { PeoplePage } from './PeoplePage';

/** The list of people, or one of them. */
export function PeopleSection() {
  return <PeoplePage />;
}
