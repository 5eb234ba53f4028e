import { useEffect, useEffectEvent } from 'react';
import { say } from '../strings';
import { toast } from './toast';

/** Stands in for something that opens and whose code could not be loaded: says so, and closes it again. */
export function NotLoaded({ isOpen = true, onClose }: { isOpen?: boolean; onClose: () => void }) {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!isOpen) return;
    toast(say('loadFailed'));
    close();
  }, [isOpen]);
  return null;
}
