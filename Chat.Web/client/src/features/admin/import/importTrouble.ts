import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import type { ImportFault } from '../../../api/types';
import { say, type Key } from '../../../strings';

const refusals: Readonly<Record<string, Key>> = {
  'urn:chat:problem:import-running': 'importRunning',
  'urn:chat:problem:import-changed': 'importChanged',
  'urn:chat:problem:import-faulty': 'importFaulty',
  'urn:chat:problem:import-disables-many': 'importDisablesMany',
  'urn:chat:problem:not-allowed': 'noLongerAdmin',
};

const fileFaults: Readonly<Record<string, Key>> = {
  'too-large': 'fileTooLarge',
  'no-text': 'fileNoText',
  empty: 'fileEmpty',
  'missing-columns': 'fileMissingColumns',
  'duplicate-columns': 'fileDuplicateColumns',
  'too-many-rows': 'fileTooManyRows',
};

const rowFaults: Readonly<Record<ImportFault['code'], Key>> = {
  'cell-count': 'rowCellCount',
  'empty-cell': 'rowEmptyCell',
  invalid: 'rowInvalid',
  duplicate: 'rowDuplicate',
  'admin-by-hand': 'rowAdminByHand',
  'address-taken': 'rowAddressTaken',
  'other-external-id': 'rowOtherExternalId',
  'in-coaching': 'rowInCoaching',
  'no-student': 'rowNoStudent',
  'unknown-coach': 'rowUnknownCoach',
  'no-coach': 'rowNoCoach',
  'several-coaches': 'rowSeveralCoaches',
  'roles-reversed': 'rowRolesReversed',
};

/** Why a file could not be previewed or imported. */
export function importTrouble(error: unknown): string {
  if (!(error instanceof Problem)) return troubleText(error);
  if (error.status === 413) return say('fileTooLarge');
  const fault = error.fault === undefined ? undefined : fileFaults[error.fault];
  if (fault) return say(fault, { columns: error.columns.join(', ') });
  const text = refusals[error.type];
  return text ? say(text) : troubleText(error);
}

/** Why a row can't be imported. */
export function rowTrouble({ code }: ImportFault): string {
  return say(rowFaults[code]);
}
