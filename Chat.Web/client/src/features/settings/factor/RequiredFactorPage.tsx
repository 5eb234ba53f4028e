import { useEffect, useRef } from 'react';
import { usePageTitle } from '../../../lib/title';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Entrance } from '../../session/Entrance';
import { PasskeyProof } from '../../session/proof/PasskeyProof';
import { ProofAsked } from '../../session/proof/ProofAsked';
import { useSession } from '../../session/SessionContext';
import { useProofs } from '../../session/useProofs';
import styles from '../Settings.module.css';
import { learnSettings } from '../texts';
import { AppForm } from './AppForm';
import { RecoveryCodes } from './RecoveryCodes';
import { useSetup } from './useSetup';

learnSettings();

/** The page of a user whose role requires a second factor, and who has none: the user can do nothing but set one up. */
export default function RequiredFactorPage() {
  const session = useSession();
  const setup = useSetup();
  const { step } = setup;
  const proofs = useProofs();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = step.is === 'codes' ? say('recoveryCodes') : say('factorRequired');
  usePageTitle(title);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    session.setUp(step.is !== 'nothing');
    return () => session.setUp(false);
  }, [session, step.is]);

  function leave() {
    session.setUp(false);
    void session.check();
  }

  return (
    <Entrance title={title} headingRef={heading}>
      {step.is === 'nothing' && (
        <div className={styles.form}>
          <p>{say('factorRequiredIntro')}</p>
          {setup.fault !== undefined && (
            <Callout tone="danger" role="alert">
              {setup.fault}
            </Callout>
          )}
          {proofs?.passkey && <PasskeyProof label={say('usePasskey')} onGiven={leave} />}
          <Button look="primary" isPending={setup.busy === 'app'} onPress={setup.begin}>
            {say('setUpApp')}
          </Button>
          <Button onPress={session.signOut}>{say('signOut')}</Button>
        </div>
      )}
      {step.is === 'app' && <AppForm app={step.app} onConfirmed={setup.confirmed} onCancel={setup.leave} />}
      {step.is === 'codes' && <RecoveryCodes codes={step.codes} onDone={leave} />}
      <ProofAsked />
    </Entrance>
  );
}
