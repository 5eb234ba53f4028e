import type { AuditChange, AuditEntry } from '../../../api/types';
import { say, type Key } from '../../../strings';
import { roleName } from '../../session/roleName';
import { languageName } from '../parts/languageName';

/** The sentence of each kind of change. A kind that this page does not know is written as the API names it. */
const sentences: Readonly<Record<string, Key>> = {
  'person-created': 'auditPersonCreated',
  'person-changed': 'auditPersonChanged',
  'person-disabled': 'auditPersonDisabled',
  'person-enabled': 'auditPersonEnabled',
  'coaching-begun': 'auditCoachingBegun',
  'coaching-ended': 'auditCoachingEnded',
};

const members: Readonly<Record<string, Key>> = {
  name: 'personName',
  email: 'personEmail',
  role: 'personRole',
  language: 'personLanguage',
};

/** An entry of the audit log as a plain sentence. */
export function sentence({ actor, action, person, other }: AuditEntry): string {
  const known = sentences[action];
  const names = { actor: actor?.name ?? say('theProgram'), person: person.name, other: other?.name ?? say('unknownPerson') };
  return known ? say(known, names) : say('auditOther', { ...names, action });
}

/** A member that changed, with its old and its new value. */
export function changeText({ member, from, to }: AuditChange): string {
  const known = members[member];
  const name = known ? say(known) : member;
  if (from === null) return say('auditSet', { member: name, to: valueText(member, to) });
  return say('auditFromTo', { member: name, from: valueText(member, from), to: valueText(member, to) });
}

function valueText(member: string, value: string | null): string {
  if (value === null) return say('noValue');
  if (member === 'role') return roleName(value);
  return member === 'language' ? languageName(value) : value;
}
