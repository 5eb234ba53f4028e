import { useEffect } from 'react';
import { Part, usePart } from '../../../lib/part';
import { useStore } from '../../../lib/store';
import { question } from './proved';

const part = new Part(() => import('./ProofDialog'));

/** Shows the question for a proof while there is one. When this component goes, the answer is no. */
export function ProofAsked() {
  const answer = useStore(question);
  useEffect(() => () => question.get()?.(false), []);
  return answer ? <Loaded answer={answer} /> : null;
}

function Loaded({ answer }: { answer: (isProved: boolean) => void }) {
  const { loaded, failed } = usePart(part);
  useEffect(() => {
    if (failed) answer(false);
  }, [failed, answer]);
  return loaded ? <loaded.ProofDialog answer={answer} /> : null;
}
