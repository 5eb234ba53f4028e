import type { ReactNode } from 'react';
import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import { say, type Key } from '../../../strings';
import { Link } from '../../../ui/Link';

const texts: Readonly<Record<string, Key>> = {
  'urn:chat:problem:last-admin': 'lastAdmin',
  'urn:chat:problem:in-coaching': 'inCoaching',
  'urn:chat:problem:roles-reversed': 'rolesReversed',
  'urn:chat:problem:coaching-ended': 'endedBeginAnother',
  'urn:chat:problem:not-allowed': 'noLongerAdmin',
  'urn:chat:problem:person-emptied': 'staysEmptied',
  'urn:chat:problem:not-found': 'missingMeanwhile',
};

const takenTexts: Readonly<Record<string, Key>> = {
  'urn:chat:problem:address-taken': 'addressTaken',
  'urn:chat:problem:external-id-taken': 'externalIdTaken',
};

/** Why a change of a person or a coaching was refused. */
export function personTrouble(error: unknown): ReactNode {
  if (!(error instanceof Problem)) return troubleText(error);
  const taken = takenTexts[error.type];
  if (taken) return <Taken text={say(taken)} holder={error.person} />;
  if (error.reasons.coachId) return say('noSuchCoach');
  if (error.reasons.studentId) return say('noSuchStudent');
  const text = texts[error.type];
  return text ? say(text) : troubleText(error);
}

function Taken({ text, holder }: { text: string; holder: string | undefined }) {
  return (
    <>
      {text} {holder !== undefined && <Link href={`/admin/people/${holder}`}>{say('addressHolder')}</Link>}
    </>
  );
}

/** The faults of the fields of a person, as far as the API names them. */
export function fieldFaults(error: unknown): Readonly<Record<'name' | 'email' | 'externalId', string | undefined>> {
  const reasons = error instanceof Problem ? error.reasons : {};
  return {
    name: reasons.name && say('nameRefused'),
    email: reasons.email && say('emailRefused'),
    externalId: reasons.externalId && say('externalIdRefused'),
  };
}
