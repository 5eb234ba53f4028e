/** The `keyCode` of every key that an input method (IME) handles. */
const composingCode = 229;

/** Whether an input method composes a character, so that the key belongs to that method. Safari reports this by the key code alone. */
export function isComposing({ isComposing: composes, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return composes || keyCode === composingCode;
}
