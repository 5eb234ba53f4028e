import { useState } from 'react';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { tooManyAttempts } from './signInProblem';

/** A visible countdown; a screen reader announces the duration once. */
export function TooManyAttempts({ seconds }: { seconds: number }) {
  const [first] = useState(seconds);
  return (
    <>
      <VisuallyHidden>{tooManyAttempts(first)}</VisuallyHidden>
      <span aria-hidden="true">{tooManyAttempts(seconds)}</span>
    </>
  );
}
