import { useEffect, useRef } from 'react';

/** Back in the list, the focus stands on the conversation that was left. */
export function useFocusOnReturn(peerId: string | undefined): void {
  const left = useRef<string>(undefined);
  useEffect(() => {
    if (peerId === undefined && left.current !== undefined) document.getElementById(`conversation-${left.current}`)?.focus();
    left.current = peerId;
  }, [peerId]);
}
