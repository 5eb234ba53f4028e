import { useEffect, useState } from 'react';
import { deviceSettings } from '../features/device/deviceSettings';
import { useStore } from '../lib/store';
import { isTakenByFocus } from '../lib/keys';
import { Part } from '../lib/part';

const dialog = new Part(() => import('./KeysDialog'));

/** Opens the list of keyboard shortcuts when the user presses the question mark. */
export function Keys() {
  const { singleKeys } = useStore(deviceSettings);
  const [isOpen, setOpen] = useState(false);
  const KeysDialog = useStore(dialog)?.KeysDialog;

  useEffect(() => {
    if (!singleKeys) return;
    function ask(event: KeyboardEvent) {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTakenByFocus(event.target)) return;
      event.preventDefault();
      setOpen(true);
      void dialog.ask();
    }
    document.addEventListener('keydown', ask, true);
    return () => document.removeEventListener('keydown', ask, true);
  }, [singleKeys]);

  return KeysDialog && <KeysDialog isOpen={isOpen} onClose={() => setOpen(false)} />;
}
