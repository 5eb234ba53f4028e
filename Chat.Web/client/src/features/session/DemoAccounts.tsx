import { useEffect, useState } from 'react';
import { ask, http } from '../../api/client';
import type { DemoAccount } from '../../api/types';
import { say } from '../../strings';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { roleName } from './roleName';
import styles from './SignIn.module.css';

/** The number of demo accounts to show; with thousands of pairs, the user types the address of another one. */
const shown = 6;

interface DemoAccountsProps {
  disabled: boolean;
  onChoose: (email: string, password: string) => void;
}

/** The demo accounts of a development server. Other servers have none, and then this component shows nothing. */
export function DemoAccounts({ disabled, onChoose }: DemoAccountsProps) {
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);

  useEffect(() => {
    let current = true;
    ask(http.GET('/api/demo-accounts')).then(
      (found) => current && setAccounts(found.slice(0, shown)),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);

  if (accounts.length === 0) return null;
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{say('demoAccounts')}</h2>
      <p>{say('demoAccountsHint')}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.id}>
            <Button look="tile" isDisabled={disabled} onPress={() => onChoose(account.email, account.password)}>
              <Avatar name={account.name} id={account.id} size="small" />
              <span className={styles.account}>
                <strong>{account.name}</strong>
                <span>{account.email}</span>
              </span>
              <span className={styles.role}>{roleName(account.role)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
