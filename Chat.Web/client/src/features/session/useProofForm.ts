import { useState, type RefObject } from 'react';
import { codeProblem, needsCode } from './codeProblem';
import { isWrongPassword } from './isWrongPassword';
import { useThrottle } from './useThrottle';

export interface ProofForm {
  readonly password: string;
  readonly type: (password: string) => void;
  readonly code: string;
  readonly typeCode: (code: string) => void;
  /** True once the API has asked for a code. */
  readonly isCodeAsked: boolean;
  /** The remaining wait after too many attempts, in seconds; 0 when there is no wait. */
  readonly seconds: number;
  /** The error of the last attempt. */
  readonly error: unknown;
  /** The same error, unless one of the fields shows it. */
  readonly trouble: unknown;
  /** Tries a proof with the typed password and code, and returns whether the API accepted it. A refusal moves the focus to its field. */
  readonly attempt: (prove: (password: string, code?: string) => Promise<void>) => Promise<boolean>;
}

/** The state of a form in which the signed-in user gives the password once more, and a code where the API asks for one. */
export function useProofForm(form: RefObject<HTMLFormElement | null>): ProofForm {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isCodeAsked, setCodeAsked] = useState(false);
  const [error, setError] = useState<unknown>();
  const { seconds, heed } = useThrottle();

  function refused(failure: unknown) {
    if (needsCode(failure)) return setCodeAsked(true);
    if (!heed(failure)) setError(failure);
    form.current?.querySelector<HTMLInputElement>(`input[name="${codeProblem(failure) ? 'code' : 'password'}"]`)?.focus();
  }

  async function attempt(prove: (password: string, code?: string) => Promise<void>): Promise<boolean> {
    setError(undefined);
    try {
      await prove(password, isCodeAsked ? code : undefined);
      return true;
    } catch (failure) {
      refused(failure);
      return false;
    }
  }

  function type(typed: string) {
    setPassword(typed);
    setError(undefined);
  }

  function typeCode(typed: string) {
    setCode(typed);
    setError(undefined);
  }

  const isTold = codeProblem(error) !== undefined || isWrongPassword(error);
  return { password, type, code, typeCode, isCodeAsked, seconds, error, trouble: isTold ? undefined : error, attempt };
}
