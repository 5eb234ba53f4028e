import { useState } from 'react';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { tooManyAttempts } from './signInProblem';

/** Counts down for the eye; a screen reader hears once how long it takes. */
export function TooManyAttempts({ seconds }: { seconds: number }) {
  const [first] = useState(seconds);
  return (
    <>
      <VisuallyHidden>{tooManyAttempts(first)}</VisuallyHidden>
      <span aria-hidden="true">{tooManyAttempts(seconds)}</span>
    </>
  );
}
