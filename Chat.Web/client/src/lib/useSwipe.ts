import { useRef, type PointerEvent } from 'react';

/** From here on the finger means it. */
const farPx = 64;

/** Less than this may be a finger that taps, or that begins to scroll. */
const stillPx = 10;

/** No further than this does the element follow. */
const longestPx = 96;

/**
 * A finger that draws something to either side and lets it go. The last child of what gets these handlers follows the finger, unless its
 * reader wants less motion. With `touch-action: pan-y` the page scrolls up and down as ever.
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

/** So far to the side; at 0 where it was. */
function show({ lastElementChild: element }: Element, px: number): void {
  if (!(element instanceof HTMLElement)) return;
  const isStill = px === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.style.translate = isStill ? '' : `${Math.max(-longestPx, Math.min(longestPx, px))}px`;
  if (Math.abs(px) > farPx) element.dataset.drawn = 'far';
  else delete element.dataset.drawn;
}
