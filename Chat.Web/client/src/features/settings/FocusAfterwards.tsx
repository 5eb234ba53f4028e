import { useEffect, type RefObject } from 'react';

/** When the dialog around it closes, the button that opened the dialog may be gone with its row: the focus goes here then. */
export function FocusAfterwards({ on }: { on: RefObject<HTMLElement | null> }) {
  useEffect(
    () => () =>
      void requestAnimationFrame(() => {
        if (document.activeElement === document.body) on.current?.focus();
      }),
    [on],
  );
  return null;
}
