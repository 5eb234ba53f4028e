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
import { useProofs } from '../useProofs';
import { PasskeyProof } from './PasskeyProof';
import { SchoolProof } from './SchoolProof';

/**
 * Asks for the password, and for a code where the user has an app, or for a passkey, before something that needs a proof. A user without
 * a password is led to the school account.
 */
export function ProofDialog({ answer }: { answer: (isProved: boolean) => void }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const proof = useProofForm(form);
  const proofs = useProofs();
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
      {proofs?.password && (
        <Button type="submit" form={id} look="primary" isPending={busy} isDisabled={proof.seconds > 0}>
          {say('goOn')}
        </Button>
      )}
    </>
  );
  return (
    <Dialog role="alertdialog" title={say('proofTitle')} isOpen onClose={() => answer(false)} actions={actions}>
      <form id={id} ref={form} className={styles.form} method="post" onSubmit={submit}>
        <p>{say(proofs?.password === false ? 'proofHintOther' : 'proofHint')}</p>
        {proofs?.password && <ProofFields proof={proof} label={say('currentPassword')} wrong={say('passwordWrong')} />}
        {proofs?.passkey && (
          <PasskeyProof
            label={say(proofs.password ? 'usePasskey' : 'useAPasskey')}
            autoFocus={!proofs.password}
            onGiven={() => answer(true)}
          />
        )}
        {proofs?.password === false && <SchoolProof isMain={!proofs.passkey} />}
        {(proof.seconds > 0 || proof.trouble !== undefined) && (
          <Callout tone="danger" role="alert">
            {proof.seconds > 0 ? <TooManyAttempts seconds={proof.seconds} /> : troubleText(proof.trouble)}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
