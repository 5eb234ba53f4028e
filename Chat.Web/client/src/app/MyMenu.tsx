import type { RefObject } from 'react';
import { troubleText } from '../api/troubleText';
import { useDeclare } from '../features/availability/availability';
import { AvailabilityMenuSection } from '../features/availability/AvailabilityMenuSection';
import { useUser } from '../features/session/SessionContext';
import { navigate } from '../lib/location';
import { say } from '../strings';
import { PeopleIcon, SettingsIcon, SignOutIcon } from '../ui/icons';
import { Menu, MenuItem } from '../ui/Menu';
import styles from './Shell.module.css';
import { useSignOut } from './useSignOut';

interface MyMenuProps {
  button: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  onClose: () => void;
}

/** The menu with a coach's availability, an admin's administration, the settings and the sign-out, and the errors of these actions. */
export function MyMenu({ button, isOpen, onClose }: MyMenuProps) {
  const { role } = useUser();
  const { signOut, dialog } = useSignOut();
  const declaring = useDeclare();
  return (
    <>
      <Menu aria-label={say('menu')} anchor={{ triggerRef: button, isOpen, onOpenChange: onClose }} autoFocus="first" onClose={onClose}>
        {role === 'coach' && <AvailabilityMenuSection declaring={declaring} />}
        {role === 'admin' && (
          <MenuItem icon={<PeopleIcon />} onAction={() => navigate('/admin')}>
            {say('administration')}
          </MenuItem>
        )}
        <MenuItem icon={<SettingsIcon />} onAction={() => navigate('/settings')}>
          {say('openSettings')}
        </MenuItem>
        <MenuItem icon={<SignOutIcon />} onAction={signOut}>
          {say('signOut')}
        </MenuItem>
      </Menu>
      <p role="alert" className={styles.problem}>
        {declaring.isError && troubleText(declaring.error)}
      </p>
      {dialog}
    </>
  );
}
