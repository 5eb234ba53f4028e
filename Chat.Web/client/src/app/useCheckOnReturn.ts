import { useEffect } from 'react';
import type { Session } from '../features/session/session';

/** Checks the session whenever this tab becomes visible, because the user may have signed in or out in another tab. */
export function useCheckOnReturn(session: Session): void {
  useEffect(() => {
    function onVisibilityChange() {
      if (document.visibilityState === 'visible') void session.check();
    }
    document.addEventListener('visibilitychange', onVisibilityChange);
    return () => document.removeEventListener('visibilitychange', onVisibilityChange);
  }, [session]);
}
