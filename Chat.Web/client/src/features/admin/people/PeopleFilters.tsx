import type { Person } from '../../../api/types';
import { say } from '../../../strings';
import { SearchField } from '../../../ui/SearchField';
import { Select } from '../../../ui/Select';
import { ToggleButton } from '../../../ui/ToggleButton';
import { roleName } from '../../session/roleName';
import styles from '../parts/Parts.module.css';
import type { PeopleFilter } from './people';

const roles = ['student', 'coach', 'admin'] as const satisfies readonly Person['role'][];

interface PeopleFiltersProps {
  filter: PeopleFilter;
  onChange: (filter: PeopleFilter) => void;
}

/** The fields that choose the people to show. */
export function PeopleFilters({ filter, onChange }: PeopleFiltersProps) {
  return (
    <div role="search" className={styles.filters}>
      <SearchField
        label={say('findPeople')}
        value={filter.search ?? ''}
        onChange={(search) => onChange({ ...filter, search })}
        maxLength={100}
      />
      <Select
        label={say('personRole')}
        options={[{ value: 'any', label: say('anyRole') }, ...roles.map((value) => ({ value, label: roleName(value) }))]}
        value={filter.role ?? 'any'}
        onChange={(role) => onChange({ ...filter, role: role === 'any' ? undefined : role })}
      />
      <Select
        label={say('personState')}
        options={[
          { value: 'any', label: say('anyState') },
          { value: 'active', label: say('active') },
          { value: 'disabled', label: say('disabled') },
        ]}
        value={filter.state ?? 'any'}
        onChange={(state) => onChange({ ...filter, state: state === 'any' ? undefined : state })}
      />
      <ToggleButton
        isSelected={filter.inCoaching === false}
        onChange={(isWithout) => onChange({ ...filter, inCoaching: isWithout ? false : undefined })}
      >
        {say('withoutCoaching')}
      </ToggleButton>
    </div>
  );
}
