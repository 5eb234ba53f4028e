import audit from './audit.json';
import frame from './frame.json';
import people from './people.json';
import person from './person.json';

/** Everything the administration says, in English. */
export const admin = {
  ...audit,
  ...frame,
  ...people,
  ...person,
};
