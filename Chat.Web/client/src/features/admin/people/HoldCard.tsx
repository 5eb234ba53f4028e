import { useState } from 'react';
import { dateOf } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Section } from '../../../ui/Section';
import { toast } from '../../../ui/toast';
import { erasureProblem, useHold } from '../erasures/erasures';
import styles from '../parts/Parts.module.css';
import type { PersonCardProps } from './cards';

/** The legal hold on a person's conversations; an admin sets and lifts it here. */
export function HoldCard({ person: { id, name, role, heldAt } }: PersonCardProps) {
  const holding = useHold(id);
  const [isAsking, setAsking] = useState(false);
  // The dialog keeps its question while the page behind it shows the new state already.
  const [lifts, setLifts] = useState(false);
  if (role === 'admin') return null;

  function ask() {
    setLifts(Boolean(heldAt));
    setAsking(true);
  }

  async function change() {
    await holding.mutateAsync(!lifts);
    toast(say(lifts ? 'holdLifted' : 'holdSet', { name }));
  }

  return (
    <Section title={say('legalHold')}>
      <p>{heldAt ? say('heldSinceDate', { date: dateOf(heldAt) }) : say('notHeld')}</p>
      <div className={styles.actions}>
        <Button onPress={ask}>{say(heldAt ? 'liftHold' : 'setHold')}</Button>
      </div>
      <ConfirmDialog
        title={say(lifts ? 'liftHoldAsk' : 'setHoldAsk', { name })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirm={say(lifts ? 'liftHold' : 'setHold')}
        onConfirm={change}
        failure={erasureProblem}
        tone={lifts ? 'danger' : 'plain'}
      >
        <p>{say(lifts ? 'liftHoldHint' : 'setHoldHint')}</p>
      </ConfirmDialog>
    </Section>
  );
}
