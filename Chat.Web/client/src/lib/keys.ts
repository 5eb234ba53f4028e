/** Whether a single key is meant for what has the focus: a field, or a dialog, menu or list that is open. */
export function isTakenByFocus(target: EventTarget | null): boolean {
  return isIn(target, 'input, textarea, select, [contenteditable]') || isInOverlay(target);
}

/** Whether something stands above the page that keeps the keys to itself. */
export function isInOverlay(target: EventTarget | null): boolean {
  return isIn(target, '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]');
}

const isIn = (target: EventTarget | null, places: string) => target instanceof Element && target.closest(places) !== null;
