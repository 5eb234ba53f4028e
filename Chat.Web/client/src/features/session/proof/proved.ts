import { Problem } from '../../../api/problem';
import { Store } from '../../../lib/store';

/** Ends the question for a proof, with whether the user gave it. */
type Answer = (isProved: boolean) => void;

/** The open question for a proof, which `ProofAsked` shows. */
export const question = new Store<Answer | undefined>(undefined);

let asked: Promise<boolean> | undefined;

/**
 * Makes a call for which the API may want a proof that the user is there: then a dialog asks for it, and the call is made again. Without
 * a proof the call fails as it did.
 */
export async function proved<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!needsProof(error) || !(await askForProof())) throw error;
    return call();
  }
}

function needsProof(error: unknown): boolean {
  return error instanceof Problem && error.type === 'urn:chat:problem:proof-needed';
}

/** Calls that come at once share one question. */
function askForProof(): Promise<boolean> {
  asked ??= new Promise<boolean>((resolve) => question.set(resolve)).finally(() => {
    asked = undefined;
    question.set(undefined);
  });
  return asked;
}
