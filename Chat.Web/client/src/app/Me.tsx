import { useState } from 'react';
import { roleName } from '../features/session/roleName';
import { useSession, useUser } from '../features/session/SessionContext';
import { say } from '../strings';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { SignOutIcon } from '../ui/icons';
import styles from './Shell.module.css';

/** Who is signed in, and the way out. */
export function Me() {
  const session = useSession();
  const user = useUser();
  const [failed, setFailed] = useState(false);
  return (
    <header className={styles.me}>
      <Avatar name={user.name} id={user.id} />
      <div className={styles.who}>
        <h1>{user.name}</h1>
        <p>{roleName(user.role)}</p>
      </div>
      <Button look="icon" aria-label={say('signOut')} onPress={() => void session.signOut().catch(() => setFailed(true))}>
        <SignOutIcon />
      </Button>
      <p role="alert" className={styles.problem}>
        {failed && say('noAnswer')}
      </p>
    </header>
  );
}
