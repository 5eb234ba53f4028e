import { useState } from 'react';
import { Problem } from '../../../api/problem';
import { dateOf } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Section } from '../../../ui/Section';
import { toast } from '../../../ui/toast';
import { erasureProblem } from '../erasures/erasures';
import styles from '../parts/Parts.module.css';
import type { PersonCardProps } from './cards';
import { useEmpty } from './changes';

/** A disabled person who left for good is emptied here: nothing that says who it was is left. */
export function LeaveCard({ person: { id, name, disabledAt, emptiedAt } }: PersonCardProps) {
  const emptying = useEmpty(id);
  const [isAsking, setAsking] = useState(false);
  if (disabledAt === null) return null;

  async function empty() {
    await emptying.mutateAsync(undefined);
    toast(say('personWasEmptied'));
  }

  return (
    <Section title={say('leaving')}>
      <p>{emptiedAt ? say('emptiedOn', { date: dateOf(emptiedAt) }) : say('leavingHint')}</p>
      {!emptiedAt && (
        <div className={styles.actions}>
          <Button onPress={() => setAsking(true)}>{say('emptyPerson')}</Button>
        </div>
      )}
      <ConfirmDialog
        title={say('emptyAsk', { name })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirm={say('emptyPerson')}
        onConfirm={empty}
        failure={leaveTrouble}
      >
        <p>{say('emptyHint')}</p>
      </ConfirmDialog>
    </Section>
  );
}

function leaveTrouble(error: unknown): string {
  return error instanceof Problem && error.type === 'urn:chat:problem:in-coaching' ? say('emptyInCoaching') : erasureProblem(error);
}
