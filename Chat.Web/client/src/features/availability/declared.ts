import type { DeclaredAvailability } from '../../api/types';
import { say, type Key } from '../../strings';
import type { Option } from '../../ui/options';

const declarations: Readonly<Record<DeclaredAvailability, Key>> = {
  available: 'available',
  busy: 'busy',
  away: 'away',
  'office-hours': 'byOfficeHours',
};

/** The choices of a coach, in the reader's language. */
export function declaredOptions(): Option<DeclaredAvailability>[] {
  return (Object.keys(declarations) as DeclaredAvailability[]).map((value) => ({ value, label: say(declarations[value]) }));
}
