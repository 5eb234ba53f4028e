import { useState } from 'react';
import { troubleText } from '../../../api/troubleText';
import type { NewApp } from '../../../api/types';
import { say } from '../../../strings';
import { needsCode } from '../../session/codeProblem';
import { beginApp } from './factor';

/** The steps of setting an app up: nothing yet, the secret, the recovery codes. */
export type SetupStep = { is: 'nothing' } | { is: 'app'; app: NewApp } | { is: 'codes'; codes: readonly string[] };

/** Sets up an authenticator app, step by step. */
export function useSetup() {
  const [step, setStep] = useState<SetupStep>({ is: 'nothing' });
  const [busy, setBusy] = useState<SetupStep['is']>();
  const [fault, setFault] = useState<string>();

  async function attempt(aim: SetupStep['is'], next: () => Promise<SetupStep>) {
    setBusy(aim);
    setFault(undefined);
    try {
      setStep(await next());
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setBusy(undefined);
    }
  }

  return {
    step,
    /** The step that is on its way. */
    busy,
    fault,
    /** Makes a secret. */
    begin: () => void attempt('app', async () => ({ is: 'app', app: await beginApp() })),
    /** Shows the codes that a call returns. */
    show: (codes: () => Promise<readonly string[]>) => void attempt('codes', async () => ({ is: 'codes', codes: await codes() })),
    confirmed: (codes: readonly string[]) => setStep({ is: 'codes', codes }),
    leave: () => setStep({ is: 'nothing' }),
  };
}

function faultOf(error: unknown): string {
  return needsCode(error) ? say('factorElsewhere') : troubleText(error);
}
