import { useState } from 'react';
import { roleName } from '../features/session/roleName';
import { useSession, useUser } from '../features/session/SessionContext';
import { navigate } from '../lib/location';
import { say } from '../strings';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { MoreIcon, SettingsIcon, SignOutIcon } from '../ui/icons';
import { Menu, MenuItem, MenuTrigger } from '../ui/Menu';
import styles from './Shell.module.css';
import { menuButtonId } from './useFocusOnReturn';

/** Who is signed in, the settings, and the way out. */
export function Me() {
  const session = useSession();
  const user = useUser();
  const [failed, setFailed] = useState(false);

  function signOut() {
    setFailed(false);
    session.signOut().catch(() => setFailed(true));
  }

  return (
    <header className={styles.me}>
      <Avatar name={user.name} id={user.id} />
      <div className={styles.who}>
        <h1 dir="auto">{user.name}</h1>
        <p>{roleName(user.role)}</p>
      </div>
      <MenuTrigger>
        <Button id={menuButtonId} look="icon" aria-label={say('menu')}>
          <MoreIcon />
        </Button>
        <Menu>
          <MenuItem icon={<SettingsIcon />} onAction={() => navigate('/settings')}>
            {say('openSettings')}
          </MenuItem>
          <MenuItem icon={<SignOutIcon />} onAction={signOut}>
            {say('signOut')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      <p role="alert" className={styles.problem}>
        {failed && say('noAnswer')}
      </p>
    </header>
  );
}
