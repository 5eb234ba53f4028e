import { useEffect, useRef } from 'react';
import type { SessionState } from '../features/session/session';

/** The heading above the list of conversations. */
export const listHeadingId = 'conversations';

/** The form that had the focus is gone: it stands on the conversations then, or where there is no list, on what is in its place. */
export function useFocusAfterSignIn({ is }: SessionState): void {
  const before = useRef(is);
  useEffect(() => {
    const hasSignedIn = before.current === 'nobody' && is === 'somebody';
    before.current = is;
    // The page that came may have taken the focus already.
    if (hasSignedIn && document.activeElement === document.body)
      (document.getElementById(listHeadingId) ?? document.getElementById('content'))?.focus();
  }, [is]);
}
