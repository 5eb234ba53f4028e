import { useEffect, useEffectEvent } from 'react';

/** Moves the focus after the surrounding dialog closes, because the element that opened the dialog may be gone. */
export function FocusAfterwards({ take }: { take: () => void }) {
  const focus = useEffectEvent(take);
  useEffect(
    () => () =>
      void requestAnimationFrame(() => {
        if (document.activeElement === document.body) focus();
      }),
    [],
  );
  return null;
}
