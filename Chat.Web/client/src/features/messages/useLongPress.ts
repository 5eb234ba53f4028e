import { useRef, type MouseEvent, type PointerEvent } from 'react';

const longMs = 500;
const stillPx = 8;

/** A finger that rests on something: what a press with the other button is to a mouse. */
export function useLongPress(onLongPress: () => void) {
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number }>(undefined);
  const end = () => clearTimeout(press.current?.timer);

  return {
    onPointerDown(event: PointerEvent) {
      if (event.pointerType === 'mouse' || !event.isPrimary) return;
      end();
      press.current = { timer: setTimeout(onLongPress, longMs), x: event.clientX, y: event.clientY };
    },
    onPointerMove(event: PointerEvent) {
      const { x = 0, y = 0 } = press.current ?? {};
      if (Math.hypot(event.clientX - x, event.clientY - y) > stillPx) end();
    },
    // A mouse gets the browser's own menu, with what it has for links and selected text.
    onContextMenu(event: MouseEvent) {
      if ((event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch') event.preventDefault();
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
