import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { CopyIcon } from '../../../ui/icons';
import { Menu, MenuItem, MenuTrigger } from '../../../ui/Menu';
import type { Weekday } from '../../../api/types';
import { days, workingDays } from './week';
import { dayName } from './words';

interface CopyDayProps {
  day: Weekday;
  onCopy: (to: readonly Weekday[]) => void;
}

/** Copies the hours of this day to other days. */
export function CopyDay({ day, onCopy }: CopyDayProps) {
  const targets: { id: string; name: string; to: readonly Weekday[] }[] = [
    { id: 'working-days', name: say('copyToWorkingDays'), to: workingDays },
    { id: 'all-days', name: say('copyToAllDays'), to: days },
    ...days.filter((other) => other !== day).map((other) => ({ id: other, name: say('copyTo', { day: dayName(other) }), to: [other] })),
  ];
  return (
    <MenuTrigger>
      <Button look="icon" size="small" aria-label={say('copyHours', { day: dayName(day) })}>
        <CopyIcon />
      </Button>
      <Menu>
        {targets.map(({ id, name, to }) => (
          <MenuItem key={id} id={id} onAction={() => onCopy(to)}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
