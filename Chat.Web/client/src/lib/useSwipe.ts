import { useRef, type PointerEvent } from 'react';

/** A finger that moves further than this triggers the swipe. */
const farPx = 64;

/** A finger that moves less than this may be tapping, or beginning to scroll. */
const stillPx = 10;

/** The element follows the finger no further than this. */
const longestPx = 96;

/**
 * Recognises a sideways swipe. The last child of the element follows the finger, unless the user prefers reduced motion. With
 * `touch-action: pan-y` the page still scrolls up and down.
 */
export function useSwipe(isOn: boolean, onSwipe: () => void) {
  const swipe = useRef<{ x: number; y: number; isSideways: boolean } | null>(null);

  function end({ currentTarget }: PointerEvent) {
    if (swipe.current) show(currentTarget, 0);
    swipe.current = null;
  }

  return {
    onPointerDown({ pointerType, isPrimary, clientX, clientY }: PointerEvent) {
      swipe.current = isOn && isPrimary && pointerType === 'touch' ? { x: clientX, y: clientY, isSideways: false } : null;
    },
    onPointerMove(event: PointerEvent) {
      if (!swipe.current) return;
      const [x, y] = [event.clientX - swipe.current.x, event.clientY - swipe.current.y];
      if (!swipe.current.isSideways && Math.hypot(x, y) < stillPx) return;
      if (!swipe.current.isSideways && Math.abs(y) >= Math.abs(x)) return end(event);
      swipe.current.isSideways = true;
      show(event.currentTarget, x);
    },
    onPointerUp(event: PointerEvent) {
      const isMeant = swipe.current?.isSideways === true && Math.abs(event.clientX - swipe.current.x) > farPx;
      end(event);
      if (isMeant) onSwipe();
    },
    onPointerCancel: end,
  };
}

/** Moves the element sideways by `px`; 0 puts the element back. */
function show({ lastElementChild: element }: Element, px: number): void {
  if (!(element instanceof HTMLElement)) return;
  const isStill = px === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.style.translate = isStill ? '' : `${Math.max(-longestPx, Math.min(longestPx, px))}px`;
  if (Math.abs(px) > farPx) element.dataset.drawn = 'far';
  else delete element.dataset.drawn;
}
