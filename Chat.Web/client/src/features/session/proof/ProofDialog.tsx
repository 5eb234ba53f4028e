import { useId, useRef, useState, type FormEvent } from 'react';
import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Dialog } from '../../../ui/Dialog';
import { prove } from '../prove';
import { ProofFields } from '../ProofFields';
import styles from '../SignIn.module.css';
import { TooManyAttempts } from '../TooManyAttempts';
import { useProofForm } from '../useProofForm';
import { PasskeyProof } from './PasskeyProof';

/** Asks for the password, and for a code where the user has an app, or for a passkey, before something that needs a proof. */
export function ProofDialog({ answer }: { answer: (isProved: boolean) => void }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const proof = useProofForm(form);
  const [busy, setBusy] = useState(false);

  async function give() {
    setBusy(true);
    if (await proof.attempt(prove)) answer(true);
    else setBusy(false);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy) void give();
  }

  const actions = (
    <>
      <Button isDisabled={busy} onPress={() => answer(false)}>
        {say('cancel')}
      </Button>
      <Button type="submit" form={id} look="primary" isPending={busy} isDisabled={proof.seconds > 0}>
        {say('goOn')}
      </Button>
    </>
  );
  return (
    <Dialog role="alertdialog" title={say('proofTitle')} isOpen onClose={() => answer(false)} actions={actions}>
      <form id={id} ref={form} className={styles.form} method="post" onSubmit={submit}>
        <p>{say('proofHint')}</p>
        <ProofFields proof={proof} label={say('currentPassword')} wrong={say('passwordWrong')} />
        <PasskeyProof onGiven={() => answer(true)} />
        {(proof.seconds > 0 || proof.trouble !== undefined) && (
          <Callout tone="danger" role="alert">
            {proof.seconds > 0 ? <TooManyAttempts seconds={proof.seconds} /> : troubleText(proof.trouble)}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
