const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls back whenever a hand is at this page: on the keyboard, the mouse or the screen. */
export function onInput(listener: () => void): () => void {
  for (const input of inputs) addEventListener(input, listener, { capture: true, passive: true });
  return () => {
    for (const input of inputs) removeEventListener(input, listener, { capture: true });
  };
}
