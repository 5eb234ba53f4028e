import { useState } from 'react';
import type { Part } from '../lib/part';
import { useStore } from '../lib/store';
import { say } from '../strings';
import { toast } from './toast';

/** Loads a module before it opens. Resolves to whether the module is loaded; after a failure, shows a toast. */
export async function loadToOpen<T>(part: Part<T>): Promise<boolean> {
  const isThere = await part.ask();
  if (!isThere) toast(say('loadFailed'), { failed: true });
  return isThere;
}

/** The open state of a lazily loaded module: opening loads the module, and a failed load closes it again. */
export function useOpenPart<T>(part: Part<T>) {
  const loaded = useStore(part);
  const [isOpen, setOpen] = useState(false);

  async function open() {
    setOpen(true);
    if (!(await loadToOpen(part))) setOpen(false);
  }

  return { loaded, isOpen, open: () => void open(), close: () => setOpen(false) };
}
