import { useQuery } from '@tanstack/react-query';
import type { DeclaredAvailability } from '../../api/types';
import { say } from '../../strings';
import { MenuItem, MenuSection } from '../../ui/Menu';
import { availabilityQuery, type useDeclare } from './availability';
import { declaredOptions } from './declared';

interface AvailabilityMenuSectionProps {
  /** The mutation lives outside the menu, because the menu closes before the result is known. */
  declaring: ReturnType<typeof useDeclare>;
}

/** The section of a coach's menu that sets, in two presses, the availability that students see. */
export function AvailabilityMenuSection({ declaring }: AvailabilityMenuSectionProps) {
  const { data: mine } = useQuery(availabilityQuery);
  const declared = declaring.isPending ? declaring.variables : mine?.availability;
  return (
    <MenuSection
      title={say('availability')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={declared ? [declared] : []}
      onSelectionChange={(keys) => {
        for (const chosen of keys) declaring.mutate(chosen as DeclaredAvailability);
      }}
    >
      {declaredOptions().map(({ value, label }) => (
        <MenuItem key={value} id={value}>
          {label}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
