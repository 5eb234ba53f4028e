import type { AuditChange, AuditEntry, PersonName } from '../../../api/types';
import { say, type Key } from '../../../strings';
import { basisText } from '../../access/access';
import { reasonText } from '../../erasure/erasure';
import { roleName } from '../../session/roleName';
import { languageName } from '../parts/languageName';

/** The sentence of each kind of change. */
const sentences: Readonly<Record<string, Key>> = {
  'person-created': 'auditPersonCreated',
  'person-changed': 'auditPersonChanged',
  'person-disabled': 'auditPersonDisabled',
  'person-enabled': 'auditPersonEnabled',
  'person-invited': 'auditPersonInvited',
  'coaching-begun': 'auditCoachingBegun',
  'coaching-ended': 'auditCoachingEnded',
  'substitute-set': 'auditSubstituteSet',
  'substitute-ended': 'auditSubstituteEnded',
  'dead-letters-retried': 'auditDeadLettersRetried',
  'sessions-ended': 'auditSessionsEnded',
  'token-made': 'auditTokenMade',
  'token-revoked': 'auditTokenRevoked',
  'recovery-asked': 'auditRecoveryAsked',
  'recovery-confirmed': 'auditRecoveryConfirmed',
  'recovery-stopped': 'auditRecoveryStopped',
  'recovery-used': 'auditRecoveryUsed',
  'conversation-erased': 'auditConversationErased',
  'erasure-refused': 'auditErasureRefused',
  'hold-set': 'auditHoldSet',
  'hold-lifted': 'auditHoldLifted',
  'access-asked': 'auditAccessAsked',
  'access-granted': 'auditAccessGranted',
  'access-closed': 'auditAccessClosed',
  'person-emptied': 'auditPersonEmptied',
  'school-account-linked': 'auditSchoolAccountLinked',
  'school-account-unlinked': 'auditSchoolAccountUnlinked',
};

const members: Readonly<Record<string, Key>> = {
  name: 'personName',
  email: 'personEmail',
  role: 'personRole',
  language: 'personLanguage',
  externalId: 'externalId',
  coach: 'coachMember',
  device: 'personDevice',
  substituteFor: 'insteadOfColumn',
  substitute: 'standInColumn',
  until: 'untilMember',
  deadLetters: 'deadLetters',
  token: 'tokenMember',
  expiresAt: 'tokenExpiry',
  reason: 'refusalReason',
  schoolAccount: 'schoolAccountMember',
  basis: 'basisMember',
  hiddenDays: 'hiddenDaysMember',
};

/** A piece of a sentence: words, or a person. */
export type Part = string | PersonName;

/** An entry of the audit log as a plain sentence. A kind that this page does not know stands there as the API names it. */
export function partsOf({ actor, token, bySchoolAccount, action, person, other }: AuditEntry): { key: number; part: Part }[] {
  const places: Readonly<Record<string, Part>> = {
    actor: actor ?? (token !== null ? say('theToken', { name: token }) : say(bySchoolAccount ? 'theSchoolAccount' : 'theProgram')),
    person,
    other: other ?? say('unknownPerson'),
    action,
  };
  return say(sentences[action] ?? 'auditOther')
    .split(/\{(\w+)\}/u)
    .map((text, key) => ({ key, part: key % 2 === 0 ? text : (places[text] ?? text) }))
    .filter(({ part }) => part !== '');
}

/** The members that changed, each with its old and its new value. Two changes may read the same. */
export function changesOf({ changes }: AuditEntry): { key: number; text: string }[] {
  return changes.map((change, key) => ({ key, text: changeText(change) }));
}

export function changeText({ member, from, to }: AuditChange): string {
  const known = members[member];
  const name = known ? say(known) : member;
  if (member === 'device') return say('auditSet', { member: name, to: from ?? say('unknownDevice') });
  if (from === null) return say('auditSet', { member: name, to: valueText(member, to) });
  return say('auditFromTo', { member: name, from: valueText(member, from), to: valueText(member, to) });
}

function valueText(member: string, value: string | null): string {
  if (value === null) return say('noValue');
  if (member === 'role') return roleName(value);
  if (member === 'reason') return reasonText(value);
  if (member === 'basis') return basisText(value);
  return member === 'language' ? languageName(value) : value;
}
