import { useState } from 'react';
import { Problem } from '../../../api/problem';
import { say } from '../../../strings';
import { isWrongPassword } from '../../session/isWrongPassword';
import { PasswordField } from '../../session/PasswordField';
import { prove } from '../../session/session';
import { tooManyAttempts } from '../../session/signInProblem';
import { isThrottled } from '../../session/useThrottle';
import { PasskeyProof } from './PasskeyProof';

const defaultWaitMs = 30_000;

/** Asks in a dialog for the password or a passkey, when the API wants to know that the user is there. */
export function useProof() {
  const [isAsked, setAsked] = useState(false);
  const [isGiven, setGiven] = useState(false);
  const [password, setPassword] = useState('');

  function reset() {
    setAsked(false);
    setGiven(false);
    setPassword('');
  }

  return {
    ask: () => {
      setAsked(true);
      setGiven(false);
    },
    reset,
    /** Gives the password to the API, if it was asked for and no passkey was given. */
    give: async () => {
      if (!isAsked || isGiven) return;
      await prove(password);
      reset();
    },
    field: isGiven ? (
      <p role="status">{say('proofGiven')}</p>
    ) : (
      isAsked && (
        <>
          <PasswordField
            name="password"
            label={say('currentPassword')}
            autoComplete="current-password"
            autoFocus
            value={password}
            onChange={setPassword}
          />
          <PasskeyProof onGiven={() => setGiven(true)} />
        </>
      )
    ),
  };
}

export function needsProof(error: unknown): boolean {
  return error instanceof Problem && error.type === 'urn:chat:problem:proof-needed';
}

/** The error text of a dialog that may ask for a proof; `otherwise` has the text for errors that are about no proof. */
export function proofProblem(error: unknown, otherwise: (error: unknown) => string = () => say('didNotWork')): string {
  if (needsProof(error)) return say('proofNeeded');
  if (isWrongPassword(error)) return say('passwordWrong');
  if (isThrottled(error)) return tooManyAttempts(Math.ceil((error.retryAfterMs ?? defaultWaitMs) / 1000));
  return otherwise(error);
}
