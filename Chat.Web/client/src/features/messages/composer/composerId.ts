/** The id of the composer's field, which gets the focus when the focused element is gone. The screen has only one composer. */
export const composerId = 'composer';

/** Moves the focus from a disappearing button to the composer. */
export function focusComposer(): void {
  document.getElementById(composerId)?.focus();
}
