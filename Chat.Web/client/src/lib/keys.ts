/** Whether the focused element uses a single key itself: a field, or an open dialog, menu or list. */
export function isTakenByFocus(target: EventTarget | null): boolean {
  return isIn(target, 'input, textarea, select, [contenteditable]') || isInOverlay(target);
}

/** Whether the event comes from an overlay, which keeps its keys to itself. */
export function isInOverlay(target: EventTarget | null): boolean {
  return isIn(target, '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]');
}

const isIn = (target: EventTarget | null, places: string) => target instanceof Element && target.closest(places) !== null;
