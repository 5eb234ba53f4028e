import audit from './audit.json';
import coachings from './coachings.json';
import erasures from './erasures.json';
import frame from './frame.json';
import imports from './import.json';
import numbers from './numbers.json';
import people from './people.json';
import person from './person.json';
import reading from './reading.json';
import schoolAccount from './schoolAccount.json';
import system from './system.json';
import tokens from './tokens.json';

/** Everything the administration says, in English. */
export const admin = {
  ...audit,
  ...coachings,
  ...erasures,
  ...frame,
  ...imports,
  ...numbers,
  ...people,
  ...person,
  ...reading,
  ...schoolAccount,
  ...system,
  ...tokens,
};
