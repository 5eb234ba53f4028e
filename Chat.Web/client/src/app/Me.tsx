import { troubleText } from '../api/troubleText';
import { roleName } from '../features/session/roleName';
import { useUser } from '../features/session/SessionContext';
import { useSignOut } from '../features/session/useSignOut';
import { useDeclare } from '../features/settings/availability/availability';
import { AvailabilityMenuSection } from '../features/settings/availability/AvailabilityMenuSection';
import { OwnAvailability } from '../features/settings/availability/OwnAvailability';
import { navigate } from '../lib/location';
import { say } from '../strings';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { MoreIcon, SettingsIcon, SignOutIcon } from '../ui/icons';
import { Menu, MenuItem, MenuTrigger } from '../ui/Menu';
import styles from './Shell.module.css';
import { menuButtonId } from './useFocusOnReturn';

/** Who is signed in, what a coach's students see, the settings, and the way out. */
export function Me() {
  const user = useUser();
  const { signOut, trouble, dialog } = useSignOut();
  const isCoach = user.role === 'coach';
  const declaring = useDeclare();
  return (
    <header className={styles.me}>
      <Avatar name={user.name} id={user.id} />
      <div className={styles.who}>
        <h1 dir="auto">{user.name}</h1>
        <p>
          {roleName(user.role)}
          {isCoach && <OwnAvailability />}
        </p>
      </div>
      <MenuTrigger>
        <Button id={menuButtonId} look="icon" aria-label={say('menu')}>
          <MoreIcon />
        </Button>
        <Menu>
          {isCoach && <AvailabilityMenuSection declaring={declaring} />}
          <MenuItem icon={<SettingsIcon />} onAction={() => navigate('/settings')}>
            {say('openSettings')}
          </MenuItem>
          <MenuItem icon={<SignOutIcon />} onAction={signOut}>
            {say('signOut')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      <p role="alert" className={styles.problem}>
        {trouble ?? (declaring.isError && troubleText(declaring.error))}
      </p>
      {dialog}
    </header>
  );
}
