import { useRef, useState } from 'react';
import { roleName } from '../features/session/roleName';
import { useUser } from '../features/session/SessionContext';
import { OwnAvailability } from '../features/availability/OwnAvailability';
import { say } from '../strings';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { MoreIcon } from '../ui/icons';
import styles from './Shell.module.css';
import { menuButtonId } from './useFocusOnReturn';
import { useMyMenu } from './useMyMenu';

/** The signed-in user, the availability that a coach's students see, and a menu. */
export function Me() {
  const user = useUser();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { MyMenu, load, failed } = useMyMenu();
  return (
    <header className={styles.me}>
      <Avatar name={user.name} id={user.id} />
      <div className={styles.who}>
        <h1 dir="auto">{user.name}</h1>
        <p>
          {roleName(user.role)}
          {user.role === 'coach' && <OwnAvailability />}
        </p>
      </div>
      <Button
        id={menuButtonId}
        ref={button}
        look="icon"
        aria-label={say('menu')}
        aria-haspopup="menu"
        aria-expanded={isOpen && MyMenu !== undefined}
        onPress={() => {
          setOpen(true);
          load();
        }}
      >
        <MoreIcon />
      </Button>
      {MyMenu && <MyMenu button={button} isOpen={isOpen} onClose={() => setOpen(false)} />}
      <p role="alert" className={styles.problem}>
        {failed && isOpen && say('noAnswer')}
      </p>
    </header>
  );
}
