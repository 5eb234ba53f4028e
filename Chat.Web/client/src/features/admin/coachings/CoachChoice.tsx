import type { Person } from '../../../api/types';
import { say } from '../../../strings';
import { PersonPicker } from '../parts/PersonPicker';

interface CoachChoiceProps {
  label?: string;
  /** The id of a coach who can't be chosen. */
  without?: string;
  /** Whether a choice is missing. */
  isMissing: boolean;
  value: Person | null;
  onChange: (coach: Person) => void;
}

/** A choice of one coach who is not disabled. */
export function CoachChoice({ label = say('chooseCoach'), without, isMissing, value, onChange }: CoachChoiceProps) {
  return (
    <PersonPicker
      label={label}
      error={isMissing && value === null ? say('coachMissing') : undefined}
      filter={activeCoaches}
      {...(without !== undefined && { without: [without] })}
      value={value}
      onChange={onChange}
    />
  );
}

const activeCoaches = { role: 'coach', state: 'active' } as const;
