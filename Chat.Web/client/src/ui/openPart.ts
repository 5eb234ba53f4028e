import { useState } from 'react';
import type { Part } from '../lib/part';
import { useStore } from '../lib/store';
import { say } from '../strings';
import { toast } from './toast';

/** Loads a part that is about to open. Resolves to whether it is there; when it could not be loaded, a toast says so. */
export async function loadToOpen<T>(part: Part<T>): Promise<boolean> {
  const isThere = await part.ask();
  if (!isThere) toast(say('loadFailed'), { failed: true });
  return isThere;
}

/** A part that opens, is loaded when it first does, and closes again when it could not be loaded. */
export function useOpenPart<T>(part: Part<T>) {
  const loaded = useStore(part);
  const [isOpen, setOpen] = useState(false);

  async function open() {
    setOpen(true);
    if (!(await loadToOpen(part))) setOpen(false);
  }

  return { loaded, isOpen, open: () => void open(), close: () => setOpen(false) };
}
