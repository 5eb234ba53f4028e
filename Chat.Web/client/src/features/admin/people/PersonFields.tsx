import type { Person, PersonText } from '../../../api/types';
import { say } from '../../../strings';
import { RadioGroup } from '../../../ui/RadioGroup';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { roleName } from '../../session/roleName';
import { languageName } from '../parts/languageName';
import { fieldFaults } from './personTrouble';

const roles = ['student', 'coach', 'admin'] as const satisfies readonly Person['role'][];
const languages = ['nl', 'en'] as const satisfies readonly NonNullable<Person['language']>[];

/** The typed values of a person. An empty text stands for no language, or for no role yet. */
export interface TypedPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Person['role'] | null;
  readonly language: NonNullable<Person['language']> | 'none';
  readonly externalId: string;
}

/** The body of the call; null while there is no role. */
export function toText({ name, email, role, language, externalId }: TypedPerson): PersonText | null {
  return role && { name: name.trim(), email, role, language: language === 'none' ? null : language, externalId: externalId.trim() || null };
}

interface PersonFieldsProps {
  typed: TypedPerson;
  onType: (typed: TypedPerson) => void;
  /** The reason why the API refused what was sent. */
  error: unknown;
  autoFocus?: boolean;
}

/** The fields of a person: name, address, role, language and external id. */
export function PersonFields({ typed, onType, error, autoFocus = false }: PersonFieldsProps) {
  const faults = fieldFaults(error);
  return (
    <>
      <TextField
        label={say('personName')}
        value={typed.name}
        onChange={(name) => onType({ ...typed, name })}
        maxLength={200}
        autoComplete="off"
        missing={say('personNameMissing')}
        error={faults.name}
        autoFocus={autoFocus}
      />
      <TextField
        type="email"
        label={say('personEmail')}
        description={say('personEmailHint')}
        value={typed.email}
        onChange={(email) => onType({ ...typed, email: email.replaceAll(/\s/gu, '') })}
        maxLength={256}
        autoComplete="off"
        missing={say('personEmailMissing')}
        mismatch={say('emailRefused')}
        error={faults.email}
      />
      <RadioGroup
        label={say('personRole')}
        options={roles.map((value) => ({ value, label: roleName(value) }))}
        value={typed.role}
        onChange={(role) => onType({ ...typed, role })}
        missing={say('personRoleMissing')}
      />
      <Select
        label={say('personLanguage')}
        description={say('personLanguageHint')}
        options={[{ value: 'none', label: say('noLanguage') }, ...languages.map((value) => ({ value, label: languageName(value) }))]}
        value={typed.language}
        onChange={(language) => onType({ ...typed, language })}
      />
      <TextField
        label={say('externalId')}
        description={say('externalIdHint')}
        value={typed.externalId}
        onChange={(externalId) => onType({ ...typed, externalId })}
        maxLength={128}
        autoComplete="off"
        error={faults.externalId}
      />
    </>
  );
}
