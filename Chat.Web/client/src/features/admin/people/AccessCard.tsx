import { useState } from 'react';
import { dateAndTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Section } from '../../../ui/Section';
import { toast } from '../../../ui/toast';
import { useUser } from '../../session/SessionContext';
import styles from '../parts/Parts.module.css';
import type { PersonCardProps } from './cards';
import { useDisable } from './changes';
import { personTrouble } from './personTrouble';

/** Whether a person may sign in; an admin disables and enables the person here. */
export function AccessCard({ person: { id, name, disabledAt } }: PersonCardProps) {
  const isOneself = useUser().id === id;
  const disabling = useDisable(id);
  const [isAsking, setAsking] = useState(false);
  // The dialog keeps its question while the page behind it shows the new state already.
  const [enables, setEnables] = useState(false);
  const isDisabled = disabledAt !== null;

  function ask() {
    setEnables(isDisabled);
    setAsking(true);
  }

  async function change() {
    await disabling.mutateAsync(!enables);
    toast(say(enables ? 'personEnabled' : 'personDisabled', { name }));
  }

  return (
    <Section title={say('personAccess')}>
      <p>{isDisabled ? say('disabledSince', { time: dateAndTime(disabledAt) }) : say('maySignIn')}</p>
      <div className={styles.actions}>
        <Button look={isDisabled ? 'primary' : 'plain'} onPress={ask}>
          {say(isDisabled ? 'enablePerson' : 'disablePerson')}
        </Button>
      </div>
      <ConfirmDialog
        title={say(enables ? 'enableAsk' : 'disableAsk', { name })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirm={say(enables ? 'enablePerson' : 'disablePerson')}
        onConfirm={change}
        failure={personTrouble}
        tone={enables ? 'plain' : 'danger'}
      >
        {enables ? say('enableHint') : say('disableHint')} {!enables && isOneself && <strong>{say('disableOneself')}</strong>}
      </ConfirmDialog>
    </Section>
  );
}
