const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls back at each input to this page: by keyboard, mouse or touch screen. */
export function onInput(listener: () => void): () => void {
  for (const input of inputs) addEventListener(input, listener, { capture: true, passive: true });
  return () => {
    for (const input of inputs) removeEventListener(input, listener, { capture: true });
  };
}
