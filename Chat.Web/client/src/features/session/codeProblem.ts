import { Problem } from '../../api/problem';
import { say, type Key } from '../../strings';

const texts: Readonly<Record<string, Key>> = {
  'urn:chat:problem:wrong-code': 'codeWrong',
  'urn:chat:problem:code-used': 'codeUsed',
};

/** The most digits of a code of an app. */
const appCodeLength = 6;

/** The error text for this code, which the API did not accept; undefined when the code is not the reason. */
export function codeProblem(error: unknown, code = ''): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  if (error.reasons.code) return say('codeMalformed');
  const isRecovery = code.replaceAll(/[\s-]/gu, '').length > appCodeLength;
  const text = isRecovery && error.type.endsWith(':wrong-code') ? 'recoveryCodeWrong' : texts[error.type];
  return text && say(text);
}

/** Whether the password was right, and a code is needed too. */
export function needsCode(error: unknown): boolean {
  return error instanceof Problem && error.type === 'urn:chat:problem:second-factor-needed';
}

/** Whether the user has to give the password again, because the code came too late. */
export function isSignInExpired(error: unknown): boolean {
  return error instanceof Problem && error.type === 'urn:chat:problem:sign-in-expired';
}
