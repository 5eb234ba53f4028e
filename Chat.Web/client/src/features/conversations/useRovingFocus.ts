import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

const steps: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowUp: (place) => place - 1,
  ArrowDown: (place) => place + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Roving tabindex: a list of links is one stop for the Tab key, and the arrow keys, Home and End move inside. When the focused link leaves
 * the list, the link in its place gets the focus.
 * @param ids The keys of the links, in order; each link has its key in `data-key`.
 * @param preferred The link that Tab reaches before anybody has been in the list.
 * @param onLeaveTop Called for an arrow up from the first link.
 */
export function useRovingFocus(ids: readonly string[], preferred: string | undefined, onLeaveTop: () => void) {
  const list = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState<string>();
  const focused = useRef<{ id: string; place: number }>(undefined);
  const tabStop = [visited, preferred].find((id) => id !== undefined && ids.includes(id)) ?? ids[0];

  useLayoutEffect(() => {
    const had = focused.current;
    if (!had) return;
    const place = ids.indexOf(had.id);
    if (place >= 0) focused.current = { id: had.id, place };
    else if (document.activeElement === document.body) focus(Math.min(had.place, ids.length - 1));
  }, [ids]);

  function focus(place: number) {
    list.current?.querySelectorAll<HTMLElement>('[data-key]')[place]?.focus();
  }

  return {
    tabStop,
    focusFirst: () => focus(0),
    props: {
      ref: list,
      onKeyDown(event: KeyboardEvent) {
        const place = ids.indexOf(focused.current?.id ?? '');
        const next = steps[event.key]?.(place, ids.length - 1);
        if (next === undefined || place < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        event.preventDefault();
        if (next < 0) onLeaveTop();
        else focus(next);
      },
      onFocus(event: FocusEvent) {
        const id = (event.target as HTMLElement).dataset.key;
        if (id === undefined) return;
        focused.current = { id, place: ids.indexOf(id) };
        setVisited(id);
      },
      onBlur() {
        focused.current = undefined;
      },
    },
  };
}
