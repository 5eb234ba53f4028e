import { useEffect } from 'react';
import type { Session } from '../features/session/session';

/** Asks who is signed in whenever somebody turns to this tab: in another one they may have signed in, or out, or become somebody else. */
export function useCheckOnReturn(session: Session): void {
  useEffect(() => {
    function onVisibilityChange() {
      if (document.visibilityState === 'visible') void session.check();
    }
    document.addEventListener('visibilitychange', onVisibilityChange);
    return () => document.removeEventListener('visibilitychange', onVisibilityChange);
  }, [session]);
}
