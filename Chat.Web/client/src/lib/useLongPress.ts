import { useRef, type MouseEvent, type PointerEvent } from 'react';

const longMs = 500;
const stillPx = 8;

/** A place in the window, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Recognises a long press of a finger, the touch equivalent of a right click. */
export function useLongPress(onLongPress: (at: Spot) => void) {
  const press = useRef({ timer: 0, x: 0, y: 0, wasLong: false });
  const end = () => clearTimeout(press.current.timer);

  return {
    onPointerDown(event: PointerEvent) {
      end();
      press.current.wasLong = false;
      if (event.pointerType === 'mouse' || !event.isPrimary) return;
      const timer = window.setTimeout(() => {
        press.current.wasLong = true;
        onLongPress({ x: event.clientX, y: event.clientY });
      }, longMs);
      press.current = { timer, x: event.clientX, y: event.clientY, wasLong: false };
    },
    onPointerMove(event: PointerEvent) {
      if (Math.hypot(event.clientX - press.current.x, event.clientY - press.current.y) > stillPx) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    // A long press on a link must not follow the link.
    onClickCapture(event: MouseEvent) {
      if (!press.current.wasLong) return;
      press.current.wasLong = false;
      event.preventDefault();
      event.stopPropagation();
    },
    // A mouse gets the browser's own menu, with its items for links and selected text.
    onContextMenu(event: MouseEvent) {
      if ((event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch') event.preventDefault();
    },
  };
}
