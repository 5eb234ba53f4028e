import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { troubleText } from '../../../api/troubleText';
import type { SecondFactor } from '../../../api/types';
import { dateAndTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Dialog } from '../../../ui/Dialog';
import { Section } from '../../../ui/Section';
import { LoadFailed } from '../LoadFailed';
import { Loading } from '../Loading';
import styles from '../Settings.module.css';
import { AppForm } from './AppForm';
import { factorQuery, renewCodes, turnAppOff } from './factor';
import { RecoveryCodes } from './RecoveryCodes';
import { useSetup } from './useSetup';

/** The number of recovery codes from which on the user is told to make new ones. */
const few = 3;

/** The second step of signing in: an authenticator app, and recovery codes for a user who has lost it. */
export function FactorSection() {
  const { data, error, refetch } = useQuery(factorQuery);
  return (
    <Section title={say('secondFactor')} description={say('secondFactorHint')}>
      {data ? <Factor factor={data} /> : error ? <LoadFailed text={troubleText(error)} onRetry={() => void refetch()} /> : <Loading />}
    </Section>
  );
}

function Factor({ factor: { appSince, recoveryCodesLeft, required } }: { factor: SecondFactor }) {
  const cache = useQueryClient();
  const setup = useSetup();
  const [isTurningOff, setTurningOff] = useState(false);
  // A change ends all other sessions of the user.
  const refresh = () => cache.invalidateQueries({ queryKey: ['me'] });

  function leave() {
    setup.leave();
    void refresh();
  }

  return (
    <div className={styles.form}>
      {appSince === null ? <p>{say('noApp')}</p> : <p>{say('appSince', { time: dateAndTime(appSince) })}</p>}
      {appSince !== null && (
        <Callout tone={recoveryCodesLeft <= few ? 'warning' : 'info'}>{say('codesLeft', { count: recoveryCodesLeft })}</Callout>
      )}
      {setup.fault !== undefined && (
        <Callout tone="danger" role="alert">
          {setup.fault}
        </Callout>
      )}
      <div className={styles.actions}>
        <Button isPending={setup.busy === 'app'} look={appSince === null ? 'primary' : 'plain'} onPress={setup.begin}>
          {appSince === null ? say('setUpApp') : say('replaceApp')}
        </Button>
        {appSince !== null && (
          <Button isPending={setup.busy === 'codes'} onPress={() => setup.show(renewCodes)}>
            {say('renewCodes')}
          </Button>
        )}
        {appSince !== null && !required && <Button onPress={() => setTurningOff(true)}>{say('turnAppOff')}</Button>}
      </div>
      {required && <p className={styles.hint}>{say('factorRequiredHint')}</p>}
      <Dialog role="alertdialog" title={say('setUpApp')} isOpen={setup.step.is === 'app'} onClose={setup.leave}>
        {setup.step.is === 'app' && <AppForm app={setup.step.app} onConfirmed={setup.confirmed} onCancel={setup.leave} />}
      </Dialog>
      <Dialog role="alertdialog" title={say('recoveryCodes')} isOpen={setup.step.is === 'codes'} onClose={leave}>
        {setup.step.is === 'codes' && <RecoveryCodes codes={setup.step.codes} onDone={leave} />}
      </Dialog>
      <ConfirmDialog
        title={say('turnAppOffAsk')}
        isOpen={isTurningOff}
        onClose={() => setTurningOff(false)}
        confirm={say('turnAppOff')}
        onConfirm={async () => {
          await turnAppOff();
          void refresh();
        }}
        failure={troubleText}
      >
        {say('turnAppOffHint')}
      </ConfirmDialog>
    </div>
  );
}
