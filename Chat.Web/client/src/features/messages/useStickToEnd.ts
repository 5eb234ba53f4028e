import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Closer to the end than this counts as at the end. */
const nearPx = 64;

function toEnd(element: HTMLElement): void {
  element.scrollTo(0, element.scrollHeight);
}

interface Ends {
  first: string | undefined;
  last: string | undefined;
  lastIsMine: boolean;
}

/**
 * Keeps the end of a list in view while its reader is there, and the reader's place while they are elsewhere: also when earlier
 * items are put above, when the keyboard opens, and when the window changes. An item of the reader's own brings them to the end.
 */
export function useStickToEnd(scroller: RefObject<HTMLElement | null>, { first, last, lastIsMine }: Ends) {
  const [isAtEnd, setAtEnd] = useState(true);
  const place = useRef({ first, last, height: 0, sticks: true });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const before = place.current;
    if (before.sticks || (last !== before.last && lastIsMine)) toEnd(element);
    else if (first !== before.first) element.scrollBy(0, element.scrollHeight - before.height);
    place.current = { ...before, first, last, height: element.scrollHeight };
  }, [scroller, first, last, lastIsMine]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => {
      const sticks = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
      place.current = { ...place.current, sticks, height: element.scrollHeight };
      setAtEnd(sticks);
    };
    const sizes = new ResizeObserver(() => {
      if (place.current.sticks) toEnd(element);
      place.current = { ...place.current, height: element.scrollHeight };
    });
    sizes.observe(element);
    if (element.firstElementChild) sizes.observe(element.firstElementChild);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);

  return { isAtEnd, toEnd: () => scroller.current && toEnd(scroller.current) };
}
