import { useCallback, useEffect, useState } from 'react';
import { lookForNewerVersion } from '../lib/version';

type MyMenu = typeof import('./MyMenu').MyMenu;

/** The delay in ms after which the first page has loaded its own data. */
const afterFirstPageMs = 2_000;

/** Loads the menu shortly after the first page, which is faster without the menu, or at once on demand. */
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
