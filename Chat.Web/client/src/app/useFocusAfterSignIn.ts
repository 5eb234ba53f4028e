import { useEffect, useRef } from 'react';
import type { SessionState } from '../features/session/session';

/** The id of the heading above the list of conversations. */
export const listHeadingId = 'conversations';

/** After the sign-in the focused form is gone, so the heading of the list gets the focus, or the content where there is no list. */
export function useFocusAfterSignIn({ is }: SessionState): void {
  const before = useRef(is);
  useEffect(() => {
    const hasSignedIn = ['nobody', 'locked', 'factorless'].includes(before.current) && is === 'somebody';
    before.current = is;
    // The new page may have taken the focus already.
    if (hasSignedIn && document.activeElement === document.body)
      (document.getElementById(listHeadingId) ?? document.getElementById('content'))?.focus();
  }, [is]);
}
