import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { troubleText } from '../../../api/troubleText';
import type { Person, Recovery } from '../../../api/types';
import { dateAndTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { FocusAfterwards } from '../../../ui/FocusAfterwards';
import { Section } from '../../../ui/Section';
import { toast } from '../../../ui/toast';
import { useUser } from '../../session/SessionContext';
import { Loaded } from '../parts/Loaded';
import styles from '../parts/Parts.module.css';
import type { PersonCardProps } from './cards';
import { recoveryQuery, useAskRecovery, useConfirmRecovery, useStopRecovery } from './recovery';
import { RecoveryDialog } from './RecoveryDialog';

/** Recovers the account of a person who lost the password or a second factor: after a day, or when a second admin confirms. */
export function RecoveryCard({ person }: PersonCardProps) {
  const query = useQuery(recoveryQuery(person.id));
  return (
    <Section title={say('recoveryTitle')} description={say('recoveryHint')}>
      <Loaded query={query}>{({ recovery }) => <Steps person={person} recovery={recovery} />}</Loaded>
    </Section>
  );
}

function Steps({ person: { id, name, disabledAt }, recovery }: { person: Person; recovery: Recovery | null }) {
  const me = useUser();
  const asking = useAskRecovery(id);
  const confirming = useConfirmRecovery(id);
  const stopping = useStopRecovery(id);
  const [step, setStep] = useState<'ask' | 'confirm'>();
  const [link, setLink] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const isOwn = me.id === id;

  async function ask() {
    const asked = await asking.mutateAsync(undefined);
    setLink(asked.link);
    if (asked.link === null) toast(say('recoveryMailed', { name }));
  }

  function stop() {
    setLink(null);
    stopping.mutate(undefined);
  }

  return (
    <div ref={place} tabIndex={-1} className={styles.form}>
      {recovery && <State recovery={recovery} />}
      {link !== null && (
        <Callout tone="success" role="status">
          <p>{say('recoveryLink')}</p>
          <p>
            <code className={styles.once}>{link}</code>
          </p>
        </Callout>
      )}
      {stopping.isError && (
        <Callout tone="danger" role="alert">
          {troubleText(stopping.error)}
        </Callout>
      )}
      {isOwn && !recovery && <p className={styles.hint}>{say('ownRecovery')}</p>}
      <div className={styles.actions}>
        {!recovery && !isOwn && (
          <Button isDisabled={disabledAt !== null} onPress={() => setStep('ask')}>
            {say('askRecovery')}
          </Button>
        )}
        {recovery && recovery.confirmedBy === null && recovery.askedBy.id !== me.id && !isOwn && (
          <Button look="primary" onPress={() => setStep('confirm')}>
            {say('confirmRecovery')}
          </Button>
        )}
        {recovery && (
          <Button isPending={stopping.isPending} onPress={stop}>
            {say('stopRecovery')}
          </Button>
        )}
      </div>
      {step && (
        <RecoveryDialog
          title={say(step === 'ask' ? 'askRecoveryOf' : 'confirmRecoveryOf', { name })}
          confirm={say(step === 'ask' ? 'askRecovery' : 'confirmRecovery')}
          onConfirm={step === 'ask' ? ask : () => confirming.mutateAsync(undefined)}
          onClose={() => setStep(undefined)}
        >
          {say(step === 'ask' ? 'askRecoveryHint' : 'confirmRecoveryHint')}
          <FocusAfterwards take={() => place.current?.focus()} />
        </RecoveryDialog>
      )}
    </div>
  );
}

function State({ recovery: { askedBy, askedAt, confirmedBy, opensAt, expiresAt } }: { recovery: Recovery }) {
  return (
    <Callout tone="warning">
      <p>{say('recoveryAskedBy', { name: askedBy.name, time: dateAndTime(askedAt) })}</p>
      <p>
        {confirmedBy === null
          ? say('recoveryOpensAt', { time: dateAndTime(opensAt) })
          : say('recoveryConfirmedBy', { name: confirmedBy.name, time: dateAndTime(expiresAt) })}
      </p>
    </Callout>
  );
}
