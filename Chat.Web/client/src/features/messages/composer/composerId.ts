/** Where the focus goes when what had it is gone. There is one composer on the screen. */
export const composerId = 'composer';

/** For what was pressed and goes. */
export function focusComposer(): void {
  document.getElementById(composerId)?.focus();
}
