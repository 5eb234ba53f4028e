import { useEffect, useEffectEvent } from 'react';

/** When the dialog around it closes, what opened the dialog may be gone: then this takes the focus. */
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
