import { useCallback, useEffect, useState } from 'react';
import { lookForNewerVersion } from '../lib/version';

type MyMenu = typeof import('./MyMenu').MyMenu;

/** What the first page needs is there by then, in ms. */
const afterFirstPageMs = 2_000;

/** The menu comes a moment after the first page, which is there sooner for it, or as soon as it is asked for. */
export function useMyMenu() {
  const [loaded, setLoaded] = useState<{ MyMenu?: MyMenu; failed: boolean }>({ failed: false });

  const load = useCallback(() => {
    import('./MyMenu').then(
      ({ MyMenu }) => setLoaded({ MyMenu, failed: false }),
      () => {
        setLoaded({ failed: true });
        void lookForNewerVersion();
      },
    );
  }, []);

  useEffect(() => {
    const timer = setTimeout(load, afterFirstPageMs);
    return () => clearTimeout(timer);
  }, [load]);

  return { ...loaded, load };
}
