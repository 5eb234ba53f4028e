import { useState } from 'react';
import { Problem } from '../../../api/problem';
import { say } from '../../../strings';
import { isWrongPassword } from '../../session/isWrongPassword';
import { PasswordField } from '../../session/PasswordField';
import { prove } from '../../session/session';
import { tooManyAttempts } from '../../session/signInProblem';
import { isThrottled } from '../../session/useThrottle';

const defaultWaitMs = 30_000;

/** Asks for the password in a dialog, when the API wants to know that the user is there. */
export function useProof() {
  const [isAsked, setAsked] = useState(false);
  const [password, setPassword] = useState('');

  function reset() {
    setAsked(false);
    setPassword('');
  }

  return {
    ask: () => setAsked(true),
    reset,
    /** Gives the password to the API, if it was asked for. */
    give: async () => {
      if (!isAsked) return;
      await prove(password);
      reset();
    },
    field: isAsked && (
      <PasswordField
        name="password"
        label={say('currentPassword')}
        autoComplete="current-password"
        autoFocus
        value={password}
        onChange={setPassword}
      />
    ),
  };
}

export function needsProof(error: unknown): boolean {
  return error instanceof Problem && error.type === 'urn:chat:problem:proof-needed';
}

/** The error text of a dialog that may ask for the password. */
export function proofProblem(error: unknown): string {
  if (needsProof(error)) return say('proofNeeded');
  if (isWrongPassword(error)) return say('passwordWrong');
  if (isThrottled(error)) return tooManyAttempts(Math.ceil((error.retryAfterMs ?? defaultWaitMs) / 1000));
  return say('didNotWork');
}
